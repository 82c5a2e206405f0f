package io.rollcall.specdb.input;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import io.rollcall.workspace.SharedDocument;
import io.rollcall.workspace.UnreadableFile;

/** {@code field_rules.json}: what kind of thing each field is. */
public record FieldRules(Map<String, FieldRule> fields) {

    /** @throws MissingFieldRules when there is no such file */
    public static FieldRules read(Path file) throws IOException {
        SharedDocument document = SharedDocument.read(file);
        if (!document.isPresent()) {
            throw new MissingFieldRules(file);
        }
        JsonNode fields = document.member("fields").orElse(null);
        if (fields == null || !fields.isObject()) {
            throw new UnreadableFile(file, "it should have the member fields, an object");
        }
        var rules = new LinkedHashMap<String, FieldRule>();
        fields.properties().forEach(field -> rules.put(field.getKey(), FieldRule.of(field.getValue())));
        return new FieldRules(rules);
    }

    public FieldRule of(String field) {
        return fields.getOrDefault(field, FieldRule.NONE);
    }
}
