package io.rollcall.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The last lines of a log, for the message that says why something stopped. */
final class LogTail {
    private static final int LINES = 15;

    private LogTail() {}

    static String of(Path log) {
        try {
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return "Its last words, of all in %s:%n%s"
                    .formatted(
                            log,
                            lines.stream()
                                    .skip(Math.max(0, lines.size() - LINES))
                                    .map(line -> "  | " + line)
                                    .collect(Collectors.joining(System.lineSeparator())));
        } catch (IOException e) {
            return "There is no log " + log + ".";
        }
    }
}
