package io.rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProductFileTest {
    private static final ProductRow WHITE =
            new ProductRow(2, new Identity("Razer", "Viper", "White"), List.of("https://a.example"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "brand,model,variant,seed_urls\nRazer,Viper,White,https://a.example\n",
                "\uFEFFSEED_URLS, Variant ,Model,BRAND\r\n https://a.example ,White,Viper,Razer\r\n\r\n",
                "\"brand\",\"model\",\"variant\",\"seedUrls\"\n\"Razer\",\"Viper\",\"White\",\"https://a.example\"",
                "[\n{\"brand\":\"Razer\",\"model\":\"Viper\",\"variant\":\"White\",\"seed_urls\":[\"https://a.example\"]}]",
                "\n{\"Brand\":\"Razer\",\"model\":\"Viper\",\"variant\":\"White\",\"seedUrls\":\"https://a.example\"}\n\n",
            })
    void guesses_the_format_by_what_a_file_begins_with(String text) {
        assertThat(read(text)).containsExactly(WHITE);
    }

    @Test
    void reads_quoted_fields_with_commas_quotes_and_line_breaks_and_keeps_count_of_the_lines() {
        assertThat(read("brand,model\r\n\"A, \"\"B\"\"\",\"C\r\nD\"\r\nE,F\r\n"))
                .containsExactly(
                        new ProductRow(2, new Identity("A, \"B\"", "C\r\nD", ""), List.of()),
                        new ProductRow(4, new Identity("E", "F", ""), List.of()));
    }

    @Test
    void takes_numbers_and_nothing_for_texts() {
        assertThat(read("{\"brand\":\"Acer\",\"model\":310,\"variant\":null}"))
                .containsExactly(new ProductRow(1, new Identity("Acer", "310", ""), List.of()));
    }

    @Test
    void leaves_out_what_an_export_says_besides() {
        assertThat(
                        read(
                                "productId,identifier,id,category,brand,model,variant,status,badge,hasOutput,seedUrls,importSource,"
                                        + "importedAt,updatedAt,version\nmouse-a-b,1,2,mouse,A,B,,active,,true,\"https://a.example, https://b.example\",,,,3\n"))
                .containsExactly(new ProductRow(
                        2, new Identity("A", "B", ""), List.of("https://a.example", "https://b.example")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"'=1+1 | =1+1", "'+49 | +49", "'-x | -x", "'@x | @x", "'n' | 'n'", "'' | ''", "x'=1 | x'=1"})
    void takes_the_apostrophe_off_what_a_spreadsheet_would_take_for_a_formula(String cell, String model) {
        assertThat(read("brand,model\nA," + cell + "\n"))
                .containsExactly(new ProductRow(2, new Identity("A", model, ""), List.of()));
    }

    @Test
    void reads_no_further_than_wanted() {
        var file = file("brand,model\nA,B\nA,C\nA,\"D", StandardCharsets.UTF_8);
        assertThat(file.next(2)).hasSize(2);
        assertThatThrownBy(() -> file.next(2)).isInstanceOf(BrokenRow.class);
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of("", "Line 1: there is no header, as in brand,model,variant,seed_urls"),
                Arguments.of("brand,variant\nA,B", "Line 1: the header has no model column"),
                Arguments.of("brand,model,Brand\nA,B,C", "Line 1: the header has a column twice"),
                Arguments.of(
                        "brand;model\nA;B",
                        "Line 1: unknown column “brand;model”; known are brand, model, variant, seed_urls"),
                Arguments.of("brand,model\nA,B,C", "Line 2: 3 fields under a header of 2"),
                Arguments.of("brand,model\nA,B\nA,\"C\nD,E\n", "Line 3: Missing closing quote for value"),
                Arguments.of(
                        "{}\n{\"price\":1}",
                        "Line 2: unknown column “price”; known are brand, model, variant, seed_urls"),
                Arguments.of("{}\n{\"brand\":[1]}", "Line 2: brand, model and variant are texts, not [1]"),
                Arguments.of("{}\n{} {}", "Line 2: there is something after the object"),
                Arguments.of(
                        "{}\n{'a'",
                        "Line 2: Unexpected character ('''): was expecting double-quote to start field name"),
                Arguments.of("[{},\n{", "Line 2: Unexpected end-of-input: expected close marker for Object"),
                Arguments.of("{}\n3", "Line 2: there is no JSON object"),
                Arguments.of("[{},\n3]", "Line 2: there is no JSON object"),
                Arguments.of("[{}]\n[", "Line 2: there is something after the array"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void says_in_which_line_a_file_makes_no_sense(String text, String message) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(BrokenRow.class).hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}\n{\"brand\":", "{}\n{} {}", "{}\n{\"brand\" \"A\"}\n{}", "[{},\n{\"brand\" 1}]", "[{},\n{}"})
    void says_which_line_is_no_json(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(BrokenRow.class)
                .message()
                .startsWith("Line 2: ")
                .doesNotContain("\n");
    }

    @Test
    void refuses_text_that_is_not_utf_8() {
        assertThatThrownBy(() -> file("brand,model\nMüller,B", StandardCharsets.ISO_8859_1)
                        .next(1))
                .hasMessage("Somewhere after line 0: the text is not UTF-8");
    }

    private static List<ProductRow> read(String text) {
        var file = file(text, StandardCharsets.UTF_8);
        var all = new ArrayList<ProductRow>();
        for (List<ProductRow> next = file.next(100); !next.isEmpty(); next = file.next(100)) {
            all.addAll(next);
        }
        return all;
    }

    private static ProductFile file(String text, Charset charset) {
        var nowhere = new PrintWriter(Writer.nullWriter());
        return ProductFile.open(
                "-",
                null,
                new Terminal(
                        Map.of(),
                        new ByteArrayInputStream(text.getBytes(charset)),
                        OutputStream.nullOutputStream(),
                        nowhere,
                        nowhere,
                        OptionalInt.empty(),
                        false));
    }
}
