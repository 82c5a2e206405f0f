package io.rollcall.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The logs of one part, or of all. */
@Command(name = "logs", description = "Show the logs of one part, or the last lines of all.")
final class LogsCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", defaultValue = "", paramLabel = "PART")
    String part;

    @Option(names = "-f", description = "Go on as they grow.")
    boolean follow;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Installation place = Installation.here();
        List<Path> logs = logs(place.home().resolve("logs"));
        if (!part.isEmpty()) {
            logs.removeIf(log -> !name(log).equals(part));
        }
        if (logs.isEmpty()) {
            throw new CannotStart(
                    part.isEmpty()
                            ? "There are no logs yet in " + place.home()
                            : "There is no log of \"" + part + "\". There is: " + names(place));
        }
        var command = new ArrayList<>(List.of("tail", "-n", part.isEmpty() ? "20" : "+1"));
        if (follow) {
            command.add("-F");
        }
        logs.forEach(log -> command.add(log.toString()));
        Process tail = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines = tail.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                System.out.println(Printable.of(line));
            }
        }
        return tail.waitFor();
    }

    private static String names(Installation place) throws IOException {
        return String.join(
                ", ",
                logs(place.home().resolve("logs")).stream()
                        .map(LogsCommand::name)
                        .toList());
    }

    private static List<Path> logs(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return new ArrayList<>();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return new ArrayList<>(files.filter(file -> file.toString().endsWith(".log"))
                    .sorted()
                    .toList());
        }
    }

    private static String name(Path log) {
        return log.getFileName().toString().replaceFirst("\\.log$", "");
    }
}
