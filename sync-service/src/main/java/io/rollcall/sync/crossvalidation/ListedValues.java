package io.rollcall.sync.crossvalidation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;

import io.rollcall.workspace.UnreadableFile;
import io.rollcall.workspace.Workspace;

/**
 * Values by the name of their list, as files say them: {@code known_values.json}, which has two shapes, or those that people added in
 * {@code workbook_map.json} (D35).
 */
record ListedValues(Map<String, List<String>> lists, String hash) {

    private static final List<String> SPELLINGS = List.of("canonical", "value");

    /** @return empty where the file is not there */
    static Optional<ListedValues> known(Workspace workspace, String category) throws IOException {
        Optional<GeneratedFile> file = GeneratedFile.read(workspace.knownValues(category));
        if (file.isEmpty()) {
            return Optional.empty();
        }
        if (!file.get().document().has("fields") && !file.get().document().has("enums")) {
            throw file.get().strange("it should have the member fields, or enums");
        }
        Map<String, List<String>> lists = new HashMap<>();
        addAll(lists, file.get(), "fields");
        addAll(lists, file.get(), "enums");
        return Optional.of(new ListedValues(lists, file.get().hash()));
    }

    /** None where the file is not there. Of its many members only these count, also for the hash. */
    static ListedValues manual(Workspace workspace, String category) throws IOException {
        Map<String, List<String>> lists = new HashMap<>();
        Optional<GeneratedFile> file = GeneratedFile.read(workspace.workbookMap(category));
        if (file.isPresent()) {
            addAll(lists, file.get(), WorkbookMap.VALUES);
        }
        return new ListedValues(lists, new TreeMap<>(lists).toString());
    }

    private static void addAll(Map<String, List<String>> lists, GeneratedFile file, String member)
            throws UnreadableFile {
        for (var list : file.object(member).properties()) {
            JsonNode values = list.getValue().isObject() ? list.getValue().path("values") : list.getValue();
            if (!values.isArray() && !values.isMissingNode() && !values.isNull()) {
                throw file.strange(member + "." + list.getKey() + " should be a list of values");
            }
            List<String> named = lists.computeIfAbsent(list.getKey(), any -> new ArrayList<>());
            for (JsonNode value : values) {
                add(named, value, file, member + "." + list.getKey());
            }
        }
    }

    private static void add(List<String> named, JsonNode value, GeneratedFile file, String place)
            throws UnreadableFile {
        if (value.isValueNode()) {
            named.add(value.asText());
            return;
        }
        String spelled = SPELLINGS.stream()
                .map(value::path)
                .filter(JsonNode::isValueNode)
                .findFirst()
                .map(JsonNode::asText)
                .orElseThrow(
                        () -> file.strange(place + " has a value that is neither a text nor has one as canonical"));
        named.add(spelled);
        value.path("aliases").forEach(alias -> named.add(alias.asText()));
    }

    /** Of all lists that a field's values may stand in. */
    Optional<List<String>> of(List<String> names) {
        List<String> values = new ArrayList<>();
        boolean listed = false;
        for (String name : names) {
            listed |= lists.containsKey(name);
            values.addAll(lists.getOrDefault(name, List.of()));
        }
        return listed ? Optional.of(values) : Optional.empty();
    }
}
