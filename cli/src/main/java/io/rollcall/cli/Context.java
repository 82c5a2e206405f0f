package io.rollcall.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

/** What commands are about until somebody says otherwise, in {@code context.json}. */
record Context(PersonalFile kept) {
    private static final String CATEGORY = "category";

    static Context of(Map<String, String> environment) {
        return new Context(PersonalFile.of(environment, "context.json"));
    }

    Path file() {
        return kept.path();
    }

    /** @throws Misuse when the file is there and cannot be read: that is not the same as none */
    Optional<String> category() {
        return kept.content().map(this::category);
    }

    private String category(String content) {
        try {
            JsonNode category = Api.reader().readTree(content).path(CATEGORY);
            if (!category.isTextual() || category.textValue().isBlank()) {
                throw broken();
            }
            return category.textValue();
        } catch (JsonProcessingException garbage) {
            throw broken();
        }
    }

    private Misuse broken() {
        return new Misuse("“" + file() + "” names no category; make it anew with ./rollcall context use CATEGORY,"
                + " or remove it with ./rollcall context clear");
    }

    void use(String category) {
        kept.write(Api.body().put(CATEGORY, category).toPrettyString() + "\n");
    }

    /** @return whether there was one */
    boolean clear() {
        return kept.delete();
    }
}
