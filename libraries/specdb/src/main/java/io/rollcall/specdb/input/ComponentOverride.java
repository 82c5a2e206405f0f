package io.rollcall.specdb.input;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

import io.rollcall.workspace.SharedDocument;
import io.rollcall.workspace.UnreadableFile;

/**
 * What people set by hand for a component.
 *
 * @param maker "" where they do not say
 * @param aliases the component's own ones give way to them; empty where they set none
 * @param reviewStatus "" where they do not say
 */
public record ComponentOverride(
        String type,
        String name,
        String maker,
        List<String> aliases,
        String reviewStatus,
        Map<String, Object> properties) {

    public static List<ComponentOverride> read(Path folder) throws IOException {
        var overrides = new ArrayList<ComponentOverride>();
        for (Path file : JsonFiles.in(folder)) {
            overrides.add(of(file, SharedDocument.read(file)));
        }
        return overrides;
    }

    private static ComponentOverride of(Path file, SharedDocument document) throws UnreadableFile {
        String type = ComponentDb.text(document.member("componentType").orElse(null), "");
        String name = ComponentDb.text(document.member("name").orElse(null), "");
        if (type.isEmpty() || name.isEmpty()) {
            throw new UnreadableFile(file, "it should name a component, by componentType and name");
        }
        JsonNode identity = document.member("identity").orElse(MissingNode.getInstance());
        var properties = new LinkedHashMap<String, Object>();
        document.member("properties")
                .orElse(MissingNode.getInstance())
                .properties()
                .forEach(property -> properties.put(property.getKey(), JsonValues.of(property.getValue())));
        return new ComponentOverride(
                type,
                name,
                ComponentDb.text(identity.get("maker"), ""),
                ComponentDb.texts(identity.path("aliases")),
                ComponentDb.text(document.member("review_status").orElse(null), ""),
                properties);
    }
}
