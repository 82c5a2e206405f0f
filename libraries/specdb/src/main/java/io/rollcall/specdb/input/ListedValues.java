package io.rollcall.specdb.input;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import io.rollcall.specdb.input.ListedValue.Origin;
import io.rollcall.workspace.SharedDocument;
import io.rollcall.workspace.UnreadableFile;
import io.rollcall.workspace.Workspace;

/** What the lists of a category have: known values, those people added by hand, and those the pipeline suggests. */
public final class ListedValues {

    private static final String OPEN = "open";

    private final Map<String, String> policies = new LinkedHashMap<>();
    private final List<ListedValue> values = new ArrayList<>();

    private ListedValues() {}

    public static List<ListedValue> read(Workspace workspace, String category) throws IOException {
        var lists = new ListedValues();
        lists.readKnown(workspace.knownValues(category));
        lists.readManual(workspace.workbookMap(category));
        lists.readSuggested(workspace.suggestedValues(category));
        return lists.values;
    }

    private void readKnown(Path file) throws IOException {
        SharedDocument document = SharedDocument.read(file);
        Optional<JsonNode> enums = document.member("enums").filter(node -> !node.isNull());
        for (Map.Entry<String, JsonNode> list : members(file, "enums", enums)) {
            policies.put(list.getKey(), text(list.getValue().path("policy"), OPEN));
            addKnown(file, list.getKey(), list.getValue().path("values"));
        }
        if (enums.isEmpty()) {
            for (Map.Entry<String, JsonNode> list : members(file, "fields", document.member("fields"))) {
                policies.put(list.getKey(), OPEN);
                addKnown(file, list.getKey(), list.getValue());
            }
        }
    }

    private void addKnown(Path file, String field, JsonNode listed) throws UnreadableFile {
        for (JsonNode value : array(file, field, listed)) {
            add(field, value.isObject() ? value.path("canonical") : value, Origin.KNOWN_VALUES, "");
        }
    }

    private void readManual(Path file) throws IOException {
        SharedDocument document = SharedDocument.read(file);
        JsonNode since = document.member("manual_enum_timestamps").orElse(null);
        for (Map.Entry<String, JsonNode> list :
                members(file, "manual_enum_values", document.member("manual_enum_values"))) {
            for (JsonNode value : array(file, list.getKey(), list.getValue())) {
                String set = since == null ? "" : text(since.path(list.getKey() + "::" + value.asText()), "");
                add(list.getKey(), value, Origin.MANUAL, set);
            }
        }
    }

    private void readSuggested(Path file) throws IOException {
        JsonNode suggestions = SharedDocument.read(file).member("suggestions").orElse(null);
        if (suggestions != null) {
            for (JsonNode suggestion : array(file, "suggestions", suggestions)) {
                if (text(suggestion.path("status"), "pending").equals("pending")) {
                    add(
                            text(suggestion.path("field_key"), ""),
                            suggestion.path("value"),
                            Origin.PIPELINE,
                            text(suggestion.path("first_seen_at"), ""));
                }
            }
        }
    }

    private void add(String field, JsonNode json, Origin origin, String since) {
        String value = FieldValue.of(JsonValues.of(json), false).text();
        boolean said = json.isTextual() ? !json.textValue().isBlank() : json.isNumber() || json.isBoolean();
        if (said && !field.isEmpty()) {
            values.add(new ListedValue(field, value, origin, policies.getOrDefault(field, ""), since));
        }
    }

    private static Iterable<Map.Entry<String, JsonNode>> members(Path file, String name, Optional<JsonNode> member)
            throws UnreadableFile {
        if (member.isPresent() && !member.get().isObject()) {
            throw new UnreadableFile(file, "its “" + name + "” should be an object");
        }
        return member.<Iterable<Map.Entry<String, JsonNode>>>map(JsonNode::properties)
                .orElse(List.of());
    }

    private static Iterable<JsonNode> array(Path file, String name, JsonNode values) throws UnreadableFile {
        if (!values.isArray() && !values.isMissingNode() && !values.isNull()) {
            throw new UnreadableFile(file, "its “" + name + "” should be an array");
        }
        return values;
    }

    private static String text(JsonNode node, String otherwise) {
        return node.isTextual() && !node.textValue().isBlank()
                ? node.textValue().strip()
                : otherwise;
    }
}
