package io.rollcall.cli;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * What commands are about until somebody says otherwise, in a file of one's own: {@code context.json} in {@code ROLLCALL_HOME},
 * or else in {@code $XDG_CONFIG_HOME/rollcall} or {@code ~/.config/rollcall}.
 */
record Context(Path file) {
    private static final String CATEGORY = "category";

    static Context of(Map<String, String> environment) {
        String home = said(environment, "ROLLCALL_HOME");
        if (!home.isEmpty()) {
            return new Context(Path.of(home, "context.json"));
        }
        String config = said(environment, "XDG_CONFIG_HOME");
        String user = environment.getOrDefault("HOME", environment.getOrDefault("USERPROFILE", "."));
        Path folder = config.isEmpty() ? Path.of(user, ".config") : Path.of(config);
        return new Context(folder.resolve("rollcall").resolve("context.json"));
    }

    private static String said(Map<String, String> environment, String name) {
        return environment.getOrDefault(name, "").strip();
    }

    /** @throws Misuse when the file is there and cannot be read: that is not the same as none */
    Optional<String> category() {
        try {
            JsonNode category = Api.reader().readTree(Files.readString(file)).path(CATEGORY);
            if (!category.isTextual() || category.textValue().isBlank()) {
                throw broken();
            }
            return Optional.of(category.textValue());
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (JsonProcessingException garbage) {
            throw broken();
        } catch (IOException unreadable) {
            throw NamedInput.unreadable(file.toString(), unreadable);
        }
    }

    private Misuse broken() {
        return new Misuse("“" + file + "” names no category; make it anew with ./rollcall context use CATEGORY,"
                + " or remove it with ./rollcall context clear");
    }

    void use(String category) {
        String content = Api.body().put(CATEGORY, category).toPrettyString() + "\n";
        try {
            Files.createDirectories(file.getParent());
            Path temporary =
                    Files.writeString(file.resolveSibling(file.getFileName() + "." + UUID.randomUUID()), content);
            try {
                Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException notHere) {
                Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException unwritable) {
            throw new Misuse("“" + file + "” cannot be written (" + unwritable.getMessage() + ")");
        }
    }

    /** @return whether there was one */
    boolean clear() {
        try {
            return Files.deleteIfExists(file);
        } catch (IOException unwritable) {
            throw new Misuse("“" + file + "” cannot be removed (" + unwritable.getMessage() + ")");
        }
    }
}
