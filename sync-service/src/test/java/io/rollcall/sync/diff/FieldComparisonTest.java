package io.rollcall.sync.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.rollcall.sync.diff.FieldRule.Kind;
import io.rollcall.workspace.JsonText;

class FieldComparisonTest {

    private static final FieldRule FREE = FieldRule.unruled("sensor");

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "60              | 60.0",
                "60              | \"60\"",
                "\"60.0\"        | \"60\"",
                "18000           | \"18,000\"",
                "1e3             | 1000",
                "0               | -0.0",
                "\"White\"       | \" White \"",
                "\"Pro\\u00a0X\" | \"Pro X\"",
                "\"Caf\\u00e9\"  | \"Cafe\\u0301\"",
                "true            | \"yes\"",
                "\"No\"          | false",
                "[\"a\",\"b\"]   | [\"b\",\"a\",\"b\"]",
                "[\"a\",\"unk\"] | \"a\"",
                "[1000,2000]     | [\"2000\",\"1000\"]"
            })
    void what_shows_no_difference_is_the_same(String production, String local) throws IOException {
        assertThat(compared(production, local, FREE)).isEqualTo(FieldComparison.SAME);
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "38.6              | 39.1",
                "\"PAW3370\"       | \"PixArt PAW3395\"",
                "\"none\"          | \"RGB\"",
                "\"white\"         | \"White\"",
                "[\"a\"]           | [\"a\",\"b\"]",
                "\"63 g\"          | 63",
                "\"white+black\"   | [\"white\",\"black\"]",
                "{\"x\":1}         | {\"x\":2}",
                "9007199254740993  | 9007199254740992",
                "1e2147483647      | 1e2147483646"
            })
    void what_differs_drifted(String production, String local) throws IOException {
        assertThat(compared(production, local, FREE)).isEqualTo(FieldComparison.DRIFTED);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"null", "\"\"", "\"  \"", "\"unk\"", "\"N/A\"", "\"—\"", "\"?\"", "[]", "[\"\",null]", "\"TBD\""})
    void what_nobody_knows_proposes_nothing_and_is_no_difference(String unknown) throws IOException {
        assertThat(compared(unknown, "60", FREE)).isEqualTo(FieldComparison.NOT_LIVE);
        assertThat(compared("60", unknown, FREE)).isEqualTo(FieldComparison.NOT_RESEARCHED);
        assertThat(compared(unknown, unknown, FREE)).isEqualTo(FieldComparison.NOT_LIVE);
    }

    @Test
    void a_member_that_is_not_there_is_one_nobody_knows() {
        assertThat(FieldComparison.of(null, null, FREE)).isEqualTo(FieldComparison.NOT_LIVE);
        assertThat(FieldComparison.of(NullNode.instance, null, FREE)).isEqualTo(FieldComparison.NOT_LIVE);
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"63 g\"      | 63          | SAME",
                "\"63grams\"   | \"63.0\"    | SAME",
                "\"63 mm\"     | 63          | DRIFTED",
                "\"0.063 kg\"  | 63          | DRIFTED",
                "\"ND\"        | 63          | NOT_LIVE"
            })
    void a_number_may_carry_the_unit_of_its_rule(String production, String local, FieldComparison expected)
            throws IOException {
        assertThat(compared(production, local, new FieldRule(Kind.NUMBER, false, "g", "nd")))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"06/2019\"    | \"2019-06\"    | SAME",
                "\"06/2019\"    | \"2019-06-17\" | SAME",
                "\"2019\"       | \"06/2019\"    | SAME",
                "43633          | \"2019-06-17\" | SAME",
                "2019           | \"2019-06\"    | SAME",
                "\"2019-06-17T00:00:00Z\" | \"2019-06-17\" | SAME",
                "\"07/2019\"    | \"2019-06-17\" | DRIFTED",
                "\"2019-06-18\" | \"2019-06-17\" | DRIFTED",
                "\"06/07/2019\" | \"2019-06-07\" | DRIFTED",
                "\"13/2019\"    | \"2019-06\"    | DRIFTED",
                "1e2147483647   | \"2019-06-17\" | DRIFTED",
                "\"soon\"       | \"soon\"       | SAME"
            })
    void dates_compare_as_dates(String production, String local, FieldComparison expected) throws IOException {
        assertThat(compared(production, local, FieldRule.unruled("release_date")))
                .isEqualTo(expected);
    }

    @Test
    void a_text_by_rule_is_compared_as_one_even_if_it_looks_like_a_number() throws IOException {
        var text = new FieldRule(Kind.TEXT, false, "", "unk");
        assertThat(compared("\"1.10\"", "\"1.1\"", text)).isEqualTo(FieldComparison.DRIFTED);
        assertThat(compared("60", "\"60\"", text)).isEqualTo(FieldComparison.SAME);
    }

    @Test
    void a_list_by_rule_may_be_written_as_a_text() throws IOException {
        var list = new FieldRule(Kind.TEXT, true, "", "unk");
        assertThat(compared("\"palm, claw\"", "[\"claw\",\"palm\"]", list)).isEqualTo(FieldComparison.SAME);
        assertThat(compared("\"palm\"", "[\"claw\",\"palm\"]", list)).isEqualTo(FieldComparison.DRIFTED);
    }

    @Test
    void rules_are_read_from_what_the_pipeline_generates() throws IOException {
        var rules = FieldRules.of(JsonText.MAPPER.readTree("""
                {"fields": {"weight": {"contract": {"type": "number", "shape": "scalar", "unit": "g", "unknown_token": "unk"}},
                            "polling_rate": {"contract": {"type": "number", "shape": "list", "unit": "Hz"}},
                            "release_date": {"contract": {"type": "string"}},
                            "odd": 7}}"""));
        assertThat(rules.of("weight")).isEqualTo(new FieldRule(Kind.NUMBER, false, "g", "unk"));
        assertThat(rules.of("polling_rate")).isEqualTo(new FieldRule(Kind.NUMBER, true, "Hz", ""));
        assertThat(rules.of("release_date").kind()).isEqualTo(Kind.DATE);
        assertThat(rules.of("odd").kind()).isEqualTo(Kind.FREE);
        assertThat(rules.of("other")).isEqualTo(FieldRule.unruled("other"));
        assertThat(FieldRules.of(JsonText.MAPPER.readTree("[]"))).isEqualTo(FieldRules.NONE);
    }

    private static FieldComparison compared(String production, String local, FieldRule rule) throws IOException {
        return FieldComparison.of(json(production), json(local), rule);
    }

    private static JsonNode json(String text) throws IOException {
        return JsonText.MAPPER.readTree(text);
    }
}
