package io.rollcall.sync.crossvalidation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

import io.rollcall.sync.crossvalidation.ComponentNames.Component;
import io.rollcall.workspace.UnreadableFile;
import io.rollcall.workspace.Workspace;

/** The components of a category by their type: {@code component_db/*.json}. */
record ComponentDb(Map<String, ComponentNames> types, String hash) {

    /** @return empty where the folder is not there, or has no file */
    static Optional<ComponentDb> read(Workspace workspace, String category) throws IOException {
        Map<String, List<Component>> types = new HashMap<>();
        List<String> hashes = new ArrayList<>();
        for (Path path : files(workspace.componentDb(category))) {
            Optional<GeneratedFile> file = GeneratedFile.read(path);
            if (file.isPresent()) {
                add(types, file.get());
                hashes.add(path.getFileName() + " " + file.get().hash());
            }
        }
        Map<String, ComponentNames> names = types.entrySet().stream()
                .collect(
                        Collectors.toMap(Map.Entry::getKey, type -> ComponentNames.of(type.getKey(), type.getValue())));
        return hashes.isEmpty() ? Optional.empty() : Optional.of(new ComponentDb(names, hashes.toString()));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (NoSuchFileException | NotDirectoryException absent) {
            return List.of();
        }
    }

    private static void add(Map<String, List<Component>> types, GeneratedFile file) throws UnreadableFile {
        JsonNode type = file.document().path("component_type");
        JsonNode items = file.document().path("items");
        if (!type.isTextual() || !items.isArray()) {
            throw file.strange("it should have the members component_type and items");
        }
        List<Component> components = types.computeIfAbsent(type.asText(), any -> new ArrayList<>());
        for (JsonNode item : items) {
            if (!item.path("name").isValueNode()) {
                throw file.strange("item " + components.size() + " has no name");
            }
            List<String> names = new ArrayList<>();
            names.add(item.path("name").asText());
            item.path("aliases").forEach(alias -> names.add(alias.asText()));
            names.removeIf(String::isBlank);
            if (!names.isEmpty()) {
                components.add(new Component(item.path("maker").asText(""), names));
            }
        }
    }
}
