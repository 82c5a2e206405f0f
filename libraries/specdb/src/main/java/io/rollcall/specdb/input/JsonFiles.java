package io.rollcall.specdb.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;

/** The JSON files of a folder, by name; none where there is no such folder. */
final class JsonFiles {

    private JsonFiles() {}

    static List<Path> in(Path folder) throws IOException {
        return entries(folder).stream()
                .filter(file -> file.getFileName().toString().endsWith(".json"))
                .filter(Files::isRegularFile)
                .toList();
    }

    static List<Path> entries(Path folder) throws IOException {
        try (var entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (NoSuchFileException | NotDirectoryException none) {
            return List.of();
        }
    }
}
