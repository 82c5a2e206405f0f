package io.rollcall.sync.diff;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import io.rollcall.sync.diff.LocalProduct.LocalValue;
import io.rollcall.workspace.JsonText;
import io.rollcall.workspace.UnreadableFile;
import io.rollcall.workspace.Workspace;

/**
 * What is known here of a product's fields, each from the first place that has a value (D29): a person's override, what was
 * published, what the pipeline made, the row the product was seeded from. Only files that are there are read; one that is there and
 * cannot be read is an error, and not absent (D42).
 */
public final class LocalValues {

    private static final String OVERRIDE = "override";
    private static final String PUBLISHED = "published";
    private static final String OUTPUT = "output";
    private static final String ACTIVE_FILTERING = "active_filtering";
    private static final String NORMALIZED = "normalized.json";

    private final Workspace workspace;
    private final String category;
    private final FieldRules rules;

    /** Which of the folders are there at all: most workspaces have none of them. */
    private final boolean hasOverrides;

    private final List<Path> published;
    private final List<Path> outputs;

    public LocalValues(Workspace workspace, String category, FieldRules rules) {
        this.workspace = workspace;
        this.category = category;
        this.rules = rules;
        this.hasOverrides = Files.isDirectory(workspace.overrides(category));
        this.published = present(workspace.published(category));
        Path pipeline = workspace.outputs(category);
        this.outputs = present(
                pipeline,
                workspace.root().resolve("out").resolve(workspace.root().relativize(pipeline)));
    }

    private static List<Path> present(Path... folders) {
        return Stream.of(folders).filter(Files::isDirectory).toList();
    }

    /**
     * @param seeded the fields of the product's row in {@code activeFiltering.json}; empty when it has none
     * @throws UnreadableFile naming the file that is no JSON object, or ends in the middle
     */
    public Map<String, LocalValue> of(String productId, Map<String, JsonNode> seeded) throws IOException {
        Map<String, LocalValue> values = new LinkedHashMap<>();
        if (hasOverrides) {
            Path file = workspace.overrides(category, productId);
            read(file).ifPresent(override -> override.path("overrides")
                    .fields()
                    .forEachRemaining(field -> put(values, field.getKey(), overridden(field.getValue()), OVERRIDE)));
        }
        addFields(values, PUBLISHED, within(published, productId));
        addFields(values, OUTPUT, within(outputs, productId));
        seeded.forEach((field, value) -> put(values, field, value, ACTIVE_FILTERING));
        return values;
    }

    /** Whether something is known of it beside the row it was seeded from. */
    public boolean isKnownElsewhere(String productId) {
        return (hasOverrides && Files.exists(workspace.overrides(category, productId)))
                || Stream.of(published, outputs)
                        .flatMap(folders -> within(folders, productId).stream())
                        .anyMatch(Files::exists);
    }

    private static List<Path> within(List<Path> folders, String productId) {
        return folders.stream()
                .map(folder -> folder.resolve(productId))
                .flatMap(folder -> Stream.of(
                        folder.resolve(NORMALIZED), folder.resolve("latest").resolve(NORMALIZED)))
                .toList();
    }

    private void addFields(Map<String, LocalValue> values, String origin, List<Path> files) throws IOException {
        for (Path file : files) {
            Optional<JsonNode> content = read(file);
            if (content.isPresent()) {
                content.get()
                        .path("fields")
                        .fields()
                        .forEachRemaining(field -> put(values, field.getKey(), field.getValue(), origin));
                return;
            }
        }
    }

    /** Written by hand it is {@code override_value}; the pipeline's own studio writes {@code value} as well. */
    private static JsonNode overridden(JsonNode entry) {
        return entry.hasNonNull("override_value") ? entry.get("override_value") : entry.path("value");
    }

    /** What nobody knows is no value, and the next place is asked. */
    private void put(Map<String, LocalValue> values, String field, JsonNode value, String origin) {
        if (!values.containsKey(field)
                && !ComparedValue.of(value, rules.of(field)).isMissing()) {
            values.put(field, new LocalValue(value, origin));
        }
    }

    private static Optional<JsonNode> read(Path file) throws IOException {
        try {
            JsonNode content = JsonText.MAPPER.readTree(Files.readAllBytes(file));
            if (!content.isObject()) {
                throw new UnreadableFile(file, "it should be a JSON object");
            }
            return Optional.of(content);
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        } catch (JsonProcessingException broken) {
            throw UnreadableFile.of(file, broken);
        }
    }
}
