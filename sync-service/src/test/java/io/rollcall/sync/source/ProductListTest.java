package io.rollcall.sync.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.node.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.rollcall.sync.source.SourceRow.Invalid;
import io.rollcall.sync.source.SourceRow.Named;
import io.rollcall.sync.source.SourceRow.Reason;

class ProductListTest {

    private static final String MOUSE = "{\"brand\": \"Razer\", \"model\": \"Viper\"}";

    @Test
    void a_row_names_a_product_and_keeps_its_other_members_in_order() throws IOException {
        Named row = Reading.row("""
                {"weight": 54.0, "id": 7, "brand": " Razer ", "model": 310, "variant": "White", "url": "https://x/7",
                 "wireless": true, "colours": ["red", 2, null], "size": {"height": [1.50, {"x": null}], "é": false},
                 "note": null, "__proto__": "a", "constructor": "b"}""");
        assertThat(row.index()).isZero();
        assertThat(row.sourceId()).isEqualTo("7");
        assertThat(row.url()).isEqualTo("https://x/7");
        assertThat(row.brand()).isEqualTo(" Razer ");
        assertThat(row.model()).isEqualTo("310");
        assertThat(row.variant()).isEqualTo("White");
        assertThat(row.fields())
                .containsExactly(
                        Map.entry("weight", new SourceValue.Number("54.0")),
                        Map.entry("wireless", new SourceValue.Bool(true)),
                        Map.entry(
                                "colours",
                                new SourceValue.Many(List.of(
                                        new SourceValue.Text("red"),
                                        new SourceValue.Number("2"),
                                        new SourceValue.Null()))),
                        Map.entry("size", new SourceValue.Json("{\"height\":[1.50,{\"x\":null}],\"é\":false}")),
                        Map.entry("note", new SourceValue.Null()),
                        Map.entry("__proto__", new SourceValue.Text("a")),
                        Map.entry("constructor", new SourceValue.Text("b")));
    }

    @ParameterizedTest
    @CsvSource({"1e999999", "-0", "0.10", "123456789012345678901234567890.123", "1E+2"})
    void numbers_are_kept_as_written(String number) throws IOException {
        assertThat(Reading.value(number)).isEqualTo(new SourceValue.Number(number));
        assertThat(Reading.value("{\"deep\": " + number + "}"))
                .isEqualTo(new SourceValue.Json("{\"deep\":" + number + "}"));
        assertThat(Reading.row("{\"brand\": \"Acer\", \"model\": " + number + "}")
                        .model())
                .isEqualTo(number);
    }

    @Test
    void arrays_and_objects_within_an_array_are_kept_as_their_text() throws IOException {
        assertThat(Reading.value("[1, [2, [ ]], {\"a\": \"b\\n\"}]"))
                .isEqualTo(new SourceValue.Many(List.of(
                        new SourceValue.Number("1"),
                        new SourceValue.Json("[2,[]]"),
                        new SourceValue.Json("{\"a\":\"b\\n\"}"))));
    }

    @Test
    void a_number_beyond_any_number_is_a_text() throws IOException {
        assertThat(Reading.value("1e99999999999").toJson()).isEqualTo(new TextNode("1e99999999999"));
        assertThat(Reading.value("{\"a\": 1e99999999999}").toJson()).isEqualTo(new TextNode("{\"a\":1e99999999999}"));
        assertThat(Reading.value("[1.50, true, null, {\"a\": [2]}]").toJson())
                .hasToString("[1.50,true,null,{\"a\":[2]}]");
    }

    @Test
    void what_is_null_or_absent_is_an_empty_text() throws IOException {
        assertThat(Reading.row("{\"id\": null, \"brand\": \"Acer\", \"model\": \"X\", \"variant\": null}"))
                .isEqualTo(named(0, "", "", "Acer", "X", "", Map.of()));
    }

    @Test
    void rows_that_name_no_product_are_handed_over_as_invalid() throws IOException {
        var reading = Reading.of("""
                ["a text", 42, null, ["Acer"], {"id": 9, "brand": " ", "model": "X"}, {"brand": "Acer"},
                 {"brand": ["Acer"], "model": "X"}, {"brand": true, "model": "X"}, %s]""".formatted(MOUSE), "$");
        assertThat(reading.rows())
                .containsExactly(
                        new Invalid(0, "", Reason.NOT_AN_OBJECT),
                        new Invalid(1, "", Reason.NOT_AN_OBJECT),
                        new Invalid(2, "", Reason.NOT_AN_OBJECT),
                        new Invalid(3, "", Reason.NOT_AN_OBJECT),
                        new Invalid(4, "9", Reason.BRAND_MISSING),
                        new Invalid(5, "", Reason.MODEL_MISSING),
                        new Invalid(6, "", Reason.BRAND_MISSING),
                        new Invalid(7, "", Reason.BRAND_MISSING),
                        named(8, "", "", "Razer", "Viper", "", Map.of()));
        assertThat(reading.list()).isEqualTo(new ProductList(9, 8, 1));
        assertThat(Reason.values())
                .extracting(Reason::code)
                .containsExactly("not_an_object", "brand_missing", "model_missing");
    }

    @Test
    void a_list_may_be_an_object_whose_keys_are_the_ids() throws IOException {
        var reading = Reading.of("""
                {"products": {"a1": {"brand": "Acer", "model": "X"}, "a2": {"id": 5, "brand": "Acer", "model": "Y"},
                 "a3": "sold out", "a4": {"brand": "Acer"}}}""", "$.products");
        assertThat(reading.rows())
                .containsExactly(
                        named(0, "a1", "", "Acer", "X", "", Map.of()),
                        named(1, "5", "", "Acer", "Y", "", Map.of()),
                        new Invalid(2, "a3", Reason.NOT_AN_OBJECT),
                        new Invalid(3, "a4", Reason.MODEL_MISSING));
    }

    @Test
    void rows_are_counted_over_the_three_lists_that_a_wildcard_leads_to() throws IOException {
        String document = """
                {"pages": [{"products": [ROW, ROW]}, {"products": []}, {"page": 3, "products": [ROW], "next": [1]}]}""";
        var reading = Reading.of(document.replace("ROW", MOUSE), "$.pages[*].products");
        assertThat(reading.list()).isEqualTo(new ProductList(3, 0, 3));
        assertThat(reading.rows()).extracting(SourceRow::index).containsExactly(0, 1, 2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "$                | [ROW]",
                "$.a              | {`x`: [ROW, ROW], `a`: [ROW], `b`: {`a`: [ROW, ROW]}}",
                "$.data[1].items  | {`data`: [{`items`: [ROW, ROW]}, {`items`: [ROW]}, 7]}",
                "$['a b'].x       | {`a b`: {`x`: {`k`: ROW}}}",
                "$.*.x            | {`meta`: {`total`: 1}, `mice`: {`x`: [ROW]}, `n`: 1}",
                "$.*              | [[ROW], []]",
            })
    void follows_the_path_and_nothing_beside_it(String path, String document) throws IOException {
        assertThat(Reading.of(document.replace('`', '"').replace("ROW", MOUSE), path)
                        .rows())
                .hasSize(1)
                .allSatisfy(row -> assertThat(row).isInstanceOf(Named.class));
    }

    @Test
    void a_list_may_have_no_rows() throws IOException {
        assertThat(Reading.of("{\"products\": []}", "$.products").list()).isEqualTo(new ProductList(0, 0, 1));
    }

    @Test
    void a_byte_order_mark_is_accepted() throws IOException {
        byte[] document = ("\uFEFF[" + MOUSE + "]").getBytes(StandardCharsets.UTF_8);
        assertThat(Reading.of(document, "$", Limits.STANDARD).rows()).hasSize(1);
    }

    /** Wherever it stands. */
    private static Named named(
            int index,
            String sourceId,
            String url,
            String brand,
            String model,
            String variant,
            Map<String, SourceValue> fields) {
        return new Named(index, Reading.ANYWHERE, sourceId, url, brand, model, variant, fields, Named.NOT_DIGESTED);
    }

    @Test
    void a_row_is_found_again_by_its_place() throws IOException {
        String document = "\uFEFF{\"é\": [ " + MOUSE + " ,\n 7, {\"brand\": \"雷柏\", \"model\": \"X\", \"a\": {}}\n]}";
        byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
        var rows = new ArrayList<String>();
        ProductList.read(new ByteArrayInputStream(bytes), JsonPath.of("$['é']"), Limits.STANDARD, row -> {
            if (row instanceof Named named) {
                rows.add(new String(
                        bytes, (int) named.place().offset(), named.place().length(), StandardCharsets.UTF_8));
            }
        });
        assertThat(rows).containsExactly(MOUSE, "{\"brand\": \"雷柏\", \"model\": \"X\", \"a\": {}}");
    }
}
