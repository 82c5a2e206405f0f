package io.rollcall.sync.crossvalidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.rollcall.sync.crossvalidation.CrossValidation.Many;
import io.rollcall.sync.crossvalidation.Section.NotListed;
import io.rollcall.sync.source.SourceValue;
import io.rollcall.workspace.UnreadableFile;
import io.rollcall.workspace.Workspace;

class CrossValidationTest {

    private static final Many MANY = new Many(0.2, 5);

    @TempDir
    Path root;

    private Workspace workspace;

    @BeforeEach
    void rules() throws IOException {
        workspace = new Workspace(root);
        write(workspace.fieldRules("mouse"), """
                {"fields": {
                  "weight": {"contract": {"type": "number", "unit": "g", "range": {"min": 40, "max": 500}}},
                  "shape": {"contract": {"type": "string"}, "enum": {"policy": "closed"}},
                  "rates": {"contract": {"type": "number", "shape": "list"}, "enum": {"policy": "closed"}},
                  "sensor": {"component": {"type": "sensor"}, "required_level": "required", "aliases": ["sensor_name"]}}}""");
        write(
                workspace.knownValues("mouse"),
                "{\"fields\": {\"shape\": [\"ergonomic\", \"egg\"], \"rates\": [\"125\", 1000]}}");
        write(workspace.componentDb("mouse").resolve("sensors.json"), """
                {"component_type": "sensor", "items": [{"name": "PAW3395", "maker": "PixArt", "aliases": ["Focus Pro 30K"]}]}""");
    }

    @Test
    void a_value_that_is_not_known_is_a_gap_with_its_count_and_five_examples() throws IOException {
        var validation = validation();
        IntStream.rangeClosed(1, 7).forEach(i -> validation.product("p" + i, Map.of("shape", text("flat"))));

        assertThat(of(validation, WarningType.ENUM_GAP))
                .containsExactly(new Warning(
                        WarningType.ENUM_GAP,
                        "shape",
                        "flat",
                        null,
                        null,
                        null,
                        7,
                        List.of("p1", "p2", "p3", "p4", "p5")));
    }

    @ParameterizedTest
    @CsvSource({"Egg,egg", "ergo-nomic,ergonomic", "flat,"})
    void a_gap_names_the_known_spelling_that_is_nearly_the_same(String value, String near) throws IOException {
        CategoryRules rules = RulesReader.read(workspace, "mouse");
        var validation = new CrossValidation(rules, MANY);
        validation.product("p1", Map.of("shape", text(value)));
        Warning gap = of(validation, WarningType.ENUM_GAP).get(0);

        assertThat(Advice.of(gap, rules, 1).near()).isEqualTo(near);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "unk", "N/A", "–", "TBD", "unknown"})
    void a_placeholder_is_no_value(String placeholder) throws IOException {
        var validation = validation();
        validation.product("p1", Map.of("shape", text(placeholder), "weight", text(placeholder)));
        assertThat(validation.section().warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"12,12", "12.50 g,12.5", "12 grams,12", "39.99,39.99", "501,501", "'1,000 g',1000"})
    void a_number_outside_of_its_range_is_told_with_the_bound_it_breaks(String written, String value)
            throws IOException {
        var validation = validation();
        validation.product("p1", Map.of("weight", text(written)));

        Warning violation = of(validation, WarningType.RANGE_VIOLATION).get(0);
        assertThat(violation.value()).isEqualTo(value);
        boolean low = new BigDecimal(value).intValue() < 40;
        assertThat(violation.min()).isEqualTo(low ? new BigDecimal(40) : null);
        assertThat(violation.max()).isEqualTo(low ? null : new BigDecimal(500));
    }

    @ParameterizedTest
    @ValueSource(strings = {"40", "500", "60 g", "light", "2 oz", "40-60"})
    void both_bounds_are_within_a_range_and_what_is_no_number_is_neither(String written) throws IOException {
        var validation = validation();
        validation.product("p1", Map.of("weight", text(written)));
        assertThat(of(validation, WarningType.RANGE_VIOLATION)).isEmpty();
    }

    @Test
    void every_value_of_a_list_counts_once_for_a_product_and_numbers_are_numbers() throws IOException {
        var validation = validation();
        validation.product(
                "p1",
                Map.of(
                        "rates",
                        new SourceValue.Many(List.of(
                                new SourceValue.Number("125.0"),
                                text("1,000"),
                                new SourceValue.Number("8000"),
                                text("8000")))));
        validation.product("p2", Map.of("rates", text("8000; 125 | 4000")));

        assertThat(of(validation, WarningType.ENUM_GAP))
                .extracting(Warning::value, Warning::count)
                .containsExactly(tuple("8000", 2L), tuple("4000", 1L));
    }

    @ParameterizedTest
    @CsvSource({
        "PAW3395,true",
        "paw 3395,true",
        "PixArt PAW3395,true",
        "pixartPAW3395,true",
        "focuspro30k,true",
        "PixArt Focus Pro 30K,true",
        "PAW-3395,false",
        "PAW3950,false",
        "Razer PAW3395,false"
    })
    void a_component_is_found_by_name_or_alias_with_or_without_its_maker(String written, boolean found)
            throws IOException {
        var validation = validation();
        validation.product("p1", Map.of("sensor", text(written)));
        assertThat(of(validation, WarningType.MISSING_COMPONENT).isEmpty()).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({"5,25,true", "4,4,false", "5,26,false", "6,30,true", "19,100,false", "20,100,true"})
    void many_is_a_fifth_of_the_products_and_at_least_five(int missing, int all, boolean tooStrict) throws IOException {
        var validation = validation();
        IntStream.range(0, all)
                .forEach(i -> validation.product(
                        "p" + i, i < missing ? Map.of("sensor", text("unk")) : Map.of("sensor", text("PAW3395"))));
        assertThat(of(validation, WarningType.REQUIREMENT_TOO_STRICT))
                .extracting(Warning::count)
                .containsExactlyElementsOf(tooStrict ? List.of((long) missing) : List.of());
    }

    @Test
    void a_field_without_a_rule_is_told_once() throws IOException {
        var validation = validation();
        validation.product("p1", Map.of("rating", text("9"), "category", text("mouse")));
        validation.product("p2", Map.of("rating", text("")));

        assertThat(validation.section().fieldsUnknown()).containsExactly("rating");
        assertThat(of(validation, WarningType.UNKNOWN_FIELD))
                .extracting(Warning::count)
                .containsExactly(2L);
    }

    @Test
    void more_values_than_are_held_are_counted_and_said() throws IOException {
        var validation = validation();
        IntStream.range(0, CrossValidation.MOST_VALUES + 7)
                .forEach(i -> validation.product("p" + i, Map.of("shape", text("shape " + i))));

        assertThat(of(validation, WarningType.ENUM_GAP)).hasSize(CrossValidation.MOST_VALUES);
        assertThat(validation.section().notListed())
                .containsExactly(new NotListed(WarningType.ENUM_GAP, "shape", CrossValidation.MOST_VALUES, 7));
    }

    @Test
    void a_patch_widens_the_range_or_softens_the_requirement_where_the_rules_say_it() throws IOException {
        CategoryRules rules = RulesReader.read(workspace, "mouse");
        var validation = new CrossValidation(rules, MANY);
        IntStream.range(0, 5).forEach(i -> validation.product("p" + i, Map.of("weight", text("12"))));

        assertThat(validation.section().warnings())
                .extracting(warning ->
                        Advice.of(warning, rules, 5).patch().document().toString())
                .containsExactly(
                        "{\"fields\":{\"weight\":{\"contract\":{\"range\":{\"min\":12}}}}}",
                        "{\"fields\":{\"sensor\":{\"required_level\":\"expected\"}}}");
    }

    @Test
    void a_file_that_is_not_there_takes_its_checks_away_and_is_named() throws IOException {
        Files.delete(workspace.knownValues("mouse"));
        Files.delete(workspace.componentDb("mouse").resolve("sensors.json"));
        var validation = validation();
        validation.product("p1", Map.of("shape", text("flat"), "sensor", text("new"), "weight", text("12")));

        assertThat(validation.section().warnings())
                .extracting(Warning::type)
                .containsExactly(WarningType.RANGE_VIOLATION);
        assertThat(validation.section().skipped())
                .extracting(Section.Skipped::check)
                .containsExactly(WarningType.ENUM_GAP, WarningType.MISSING_COMPONENT);
    }

    @Test
    void without_rules_only_known_values_can_be_checked() throws IOException {
        Files.delete(workspace.fieldRules("mouse"));
        var validation = validation();
        validation.product("p1", Map.of("shape", text("flat"), "rating", text("9")));

        assertThat(validation.section().warnings()).extracting(Warning::type).containsExactly(WarningType.ENUM_GAP);
        assertThat(validation.section().skipped()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "{\"fields\": []}",
                "{\"fields\": {\"weight\": 7}}",
                "{\"fields\": {\"weight\": {\"range\": [1, 2]}}}",
                "{\"fields\": {\"weight\": {\"contract\": {\"range\": {\"min\": \"low\"}}}}}",
                "{\"fields\": {\"weight\": {\"range\": {\"max\": 1e99999}}}}",
                "{\"fields\": {\"weight\": "
            })
    void rules_of_an_unknown_shape_are_unreadable(String rules) throws IOException {
        write(workspace.fieldRules("mouse"), rules);
        assertThatThrownBy(this::validation)
                .isInstanceOf(UnreadableFile.class)
                .hasMessageStartingWith("field_rules.json cannot be read: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"values\": {}}",
                "{\"fields\": [\"egg\"]}",
                "{\"fields\": {\"shape\": \"egg\"}}",
                "{\"enums\": {\"shape\": {\"values\": [{\"label\": \"egg\"}]}}}"
            })
    void known_values_of_an_unknown_shape_are_unreadable(String values) throws IOException {
        write(workspace.knownValues("mouse"), values);
        assertThatThrownBy(this::validation)
                .isInstanceOf(UnreadableFile.class)
                .hasMessageStartingWith("known_values.json cannot be read: ");
    }

    private CrossValidation validation() throws IOException {
        return new CrossValidation(RulesReader.read(workspace, "mouse"), MANY);
    }

    private static List<Warning> of(CrossValidation validation, WarningType type) {
        return validation.section().warnings().stream()
                .filter(warning -> warning.type() == type)
                .toList();
    }

    private static SourceValue text(String text) {
        return new SourceValue.Text(text);
    }

    private static void write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
