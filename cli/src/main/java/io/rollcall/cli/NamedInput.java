package io.rollcall.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** What a command reads: a file by its name, or standard input by {@code -}. */
final class NamedInput {
    private static final String STANDARD = "-";

    private NamedInput() {}

    /** @throws Misuse when it cannot be read */
    static InputStream open(String name, Terminal terminal) {
        if (name.equals(STANDARD)) {
            return terminal.in();
        }
        try {
            Path file = Path.of(name);
            if (Files.isDirectory(file)) {
                throw new Misuse("“" + name + "” is a folder, not a file");
            }
            return Files.newInputStream(file);
        } catch (InvalidPathException | NoSuchFileException none) {
            throw new Misuse("There is no file “" + name + "”");
        } catch (IOException broken) {
            throw unreadable(name, broken);
        }
    }

    /** Its bytes; 0 for what has no size, as a pipe. */
    static long size(String name) {
        try {
            return name.equals(STANDARD) ? 0 : Files.size(Path.of(name));
        } catch (IOException gone) {
            return 0;
        }
    }

    static Misuse unreadable(String name, IOException broken) {
        return new Misuse("“" + name + "” cannot be read"
                + (broken instanceof AccessDeniedException
                        ? ": you are not allowed to"
                        : " (" + broken.getMessage() + ")"));
    }
}
