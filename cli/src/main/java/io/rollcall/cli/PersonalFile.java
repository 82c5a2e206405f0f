package io.rollcall.cli;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;

/**
 * A file that commands keep for one person: in {@code ROLLCALL_HOME}, or else in {@code $XDG_CONFIG_HOME/rollcall} or {@code
 * ~/.config/rollcall}. Only its owner can read it, from the moment it is there.
 */
record PersonalFile(Path path) {

    static PersonalFile of(Map<String, String> environment, String name) {
        String home = said(environment, "ROLLCALL_HOME");
        if (!home.isEmpty()) {
            return new PersonalFile(Path.of(home, name));
        }
        String config = said(environment, "XDG_CONFIG_HOME");
        String user = environment.getOrDefault("HOME", environment.getOrDefault("USERPROFILE", "."));
        Path folder = config.isEmpty() ? Path.of(user, ".config") : Path.of(config);
        return new PersonalFile(folder.resolve("rollcall").resolve(name));
    }

    private static String said(Map<String, String> environment, String name) {
        return environment.getOrDefault(name, "").strip();
    }

    /** @throws Misuse when the file is there and cannot be read: that is not the same as none */
    Optional<String> content() {
        try {
            return Optional.of(Files.readString(path));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw NamedInput.unreadable(path.toString(), unreadable);
        }
    }

    /** All of it or nothing, also for those who read it meanwhile. */
    void write(String content) {
        try {
            Files.createDirectories(path.getParent());
            // A temporary file is its owner's alone where files have owners.
            Path temporary =
                    Files.createTempFile(path.getParent(), path.getFileName().toString(), ".tmp");
            try {
                Files.writeString(temporary, content, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
                move(temporary);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException unwritable) {
            throw new Misuse("“" + path + "” cannot be written (" + unwritable.getMessage() + ")");
        }
    }

    private void move(Path temporary) throws IOException {
        try {
            Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException notHere) {
            Files.move(temporary, path, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** @return whether there was one */
    boolean delete() {
        try {
            return Files.deleteIfExists(path);
        } catch (IOException unwritable) {
            throw new Misuse("“" + path + "” cannot be removed (" + unwritable.getMessage() + ")");
        }
    }
}
