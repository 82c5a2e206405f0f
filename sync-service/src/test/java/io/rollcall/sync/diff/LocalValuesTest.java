package io.rollcall.sync.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.rollcall.sync.diff.LocalProduct.LocalValue;
import io.rollcall.workspace.UnreadableFile;
import io.rollcall.workspace.Workspace;

class LocalValuesTest {

    private static final String OVERRIDES = "helper_files/mouse/_overrides/mouse-acme-x.overrides.json";
    private static final String PUBLISHED = "out/final/mouse/mouse-acme-x/normalized.json";
    private static final String OUTPUT = "specs/outputs/mouse/mouse-acme-x/normalized.json";
    private static final String LATEST_OUTPUT = "specs/outputs/mouse/mouse-acme-x/latest/normalized.json";
    private static final String OUTPUT_BELOW_OUT = "out/specs/outputs/mouse/mouse-acme-x/latest/normalized.json";

    @TempDir
    Path root;

    @Test
    void each_field_is_of_the_first_place_that_knows_it() throws IOException {
        write(
                OVERRIDES,
                "{\"overrides\": {\"a\": {\"override_value\": \"1\", \"value\": \"9\"}, \"b\": {\"value\": 1}}}");
        write(PUBLISHED, "{\"fields\": {\"a\": 2, \"b\": 2, \"c\": 2, \"d\": \"unk\"}}");
        write(OUTPUT, "{\"fields\": {\"c\": 3, \"d\": 3, \"e\": \"n/a\"}}");
        assertThat(values(Map.of("a", new IntNode(4), "d", new IntNode(4), "e", new IntNode(4))))
                .isEqualTo(Map.of(
                        "a", new LocalValue(new TextNode("1"), "override"),
                        "b", new LocalValue(new IntNode(1), "override"),
                        "c", new LocalValue(new IntNode(2), "published"),
                        "d", new LocalValue(new IntNode(3), "output"),
                        "e", new LocalValue(new IntNode(4), "active_filtering")));
    }

    @Test
    void what_the_rules_write_for_nobody_knows_is_no_value() throws IOException {
        write(OUTPUT, "{\"fields\": {\"a\": \"nd\"}}");
        var rules = new FieldRules(Map.of("a", new FieldRule(FieldRule.Kind.TEXT, false, "", "nd")));
        assertThat(values(Map.of("a", new IntNode(4)), rules))
                .isEqualTo(Map.of("a", new LocalValue(new IntNode(4), "active_filtering")));
    }

    @ParameterizedTest
    @ValueSource(strings = {PUBLISHED, OUTPUT, LATEST_OUTPUT, OUTPUT_BELOW_OUT})
    void outputs_are_found_wherever_the_pipeline_puts_them(String place) throws IOException {
        write(place, "{\"fields\": {\"a\": 2}}");
        assertThat(values(Map.of())).containsOnlyKeys("a");
    }

    @Test
    void without_any_file_there_is_what_the_product_was_seeded_from() throws IOException {
        assertThat(values(Map.of())).isEmpty();
        assertThat(values(Map.of("a", new IntNode(1))))
                .isEqualTo(Map.of("a", new LocalValue(new IntNode(1), "active_filtering")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{\"fields\": {\"a\": 1}", "{} {}"})
    void a_file_that_cannot_be_read_is_not_absent(String content) throws IOException {
        write(OUTPUT, content);
        assertThatThrownBy(() -> values(Map.of("a", new IntNode(1))))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("normalized.json");
    }

    private Map<String, LocalValue> values(Map<String, JsonNode> seeded) throws IOException {
        return values(seeded, FieldRules.NONE);
    }

    private Map<String, LocalValue> values(Map<String, JsonNode> seeded, FieldRules rules) throws IOException {
        return new LocalValues(new Workspace(root), "mouse", rules).of("mouse-acme-x", seeded);
    }

    private void write(String path, String content) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
