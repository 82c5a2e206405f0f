package io.rollcall.specdb.input;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import io.rollcall.specdb.input.Component.Property;
import io.rollcall.workspace.SharedDocument;
import io.rollcall.workspace.UnreadableFile;

/** {@code component_db}: a file of components for each type. */
public final class ComponentDb {

    private ComponentDb() {}

    public static List<Component> read(Path folder) throws IOException {
        var components = new ArrayList<Component>();
        for (Path file : JsonFiles.in(folder)) {
            read(file, components);
        }
        return components;
    }

    private static void read(Path file, List<Component> components) throws IOException {
        SharedDocument document = SharedDocument.read(file);
        String type = text(
                document.member("component_type").orElse(null),
                file.getFileName().toString().replaceFirst("\\.json$", ""));
        JsonNode items = document.member("items").orElse(null);
        if (items != null) {
            require(file, items.isArray(), "its “items” should be an array");
            for (JsonNode item : items) {
                add(file, type, item, "", components);
            }
        }
        JsonNode entries = document.member("entries").orElse(null);
        if (entries != null) {
            require(file, entries.isObject(), "its “entries” should be an object");
            for (Map.Entry<String, JsonNode> entry : entries.properties()) {
                add(file, type, entry.getValue(), entry.getKey(), components);
            }
        }
    }

    private static void add(Path file, String type, JsonNode item, String key, List<Component> components)
            throws UnreadableFile {
        require(file, item.isObject(), "its components should be objects");
        String name = text(item.get("name"), text(item.get("canonical_name"), key.strip()));
        if (!name.isEmpty()) {
            components.add(new Component(
                    type,
                    name,
                    text(item.get("maker"), ""),
                    texts(item.path("aliases")),
                    links(item),
                    properties(item)));
        }
    }

    static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        for (JsonNode each : array) {
            String text = text(each, "");
            if (!text.isEmpty()) {
                texts.add(text);
            }
        }
        return texts;
    }

    static String links(JsonNode item) {
        return item.path("links").isArray() ? item.path("links").toString() : "[]";
    }

    /** A number is a name too: a spreadsheet makes one of “3950”. */
    static String text(JsonNode node, String otherwise) {
        String text = node == null || node.isContainerNode() || node.isNull()
                ? ""
                : FieldValue.of(JsonValues.of(node), false).text();
        return text.isEmpty() || (node.isTextual() && node.textValue().isBlank()) ? otherwise : text;
    }

    private static Map<String, Property> properties(JsonNode item) {
        var properties = new LinkedHashMap<String, Property>();
        for (Map.Entry<String, JsonNode> property : item.path("properties").properties()) {
            String name = property.getKey();
            JsonNode constraints = item.path("__constraints").path(name);
            properties.put(
                    name,
                    new Property(
                            JsonValues.of(property.getValue()),
                            text(item.path("__variance_policies").get(name), ""),
                            constraints.isArray() ? constraints.toString() : ""));
        }
        return properties;
    }

    private static void require(Path file, boolean met, String otherwise) throws UnreadableFile {
        if (!met) {
            throw new UnreadableFile(file, otherwise);
        }
    }
}
