package io.rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
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

    /** Only an export has apostrophes that are not the name's own. */
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+49", "-x", "@Home", "'@Home", "''=x", "'n'", "''", "x'=1", "plain", " x"})
    void gives_back_every_text_an_export_has_and_changes_none_of_another_file(String model) throws IOException {
        var product = FakeRollcall.JSON
                .createObjectNode()
                .put("productId", "a")
                .put("brand", "A")
                .put("model", model);
        assertThat(read(Csv.of(List.of(product), List.of("productId", "brand", "model"))))
                .containsExactly(new ProductRow(2, new Identity("A", model.strip(), ""), List.of()));
        assertThat(read("brand,model\nA," + model + "\n"))
                .containsExactly(new ProductRow(2, new Identity("A", model.strip(), ""), List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "brand;model;variant;seed_urls\nRazer;Viper;White;https://a.example\n",
                "brand\tmodel\tvariant\tseed_urls\nRazer\tViper\tWhite\thttps://a.example\n",
                "Make,Product name,Colour:,Seed URLs\nRazer,Viper,White,https://a.example\n",
                "brand,model,variant,seed_urls,,,\nRazer,Viper,White,https://a.example,,,\n,,,,,,\n",
                "brand,model,variant,seed_urls\nRazer,Viper,White,https://a.example,,,,,\n",
                "brand, model, variant, seed_urls\nRazer, \"Viper\", \"White\" , https://a.example\n"
            })
    void reads_what_spreadsheets_write(String text) {
        assertThat(read(text)).containsExactly(WHITE);
    }

    @Test
    void reads_the_separator_that_excel_says_in_a_line_of_its_own() {
        assertThat(read("sep=;\nbrand;model\nA;B, C\n"))
                .containsExactly(new ProductRow(3, new Identity("A", "B, C", ""), List.of()));
    }

    @Test
    void keeps_quotes_that_stand_within_a_text() {
        assertThat(read("brand,model\nRoccat, \"Kone \"\"A1\"\"\"\nRoccat,Kone \"A2\"\n"))
                .extracting(row -> row.identity().model())
                .containsExactly("Kone \"A1\"", "Kone \"A2\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void reads_excels_unicode_text(String charset) {
        assertThat(file("\uFEFFbrand\tmodel\r\nMüller\tViper\r\n", Charset.forName(charset))
                        .next(9))
                .containsExactly(new ProductRow(2, new Identity("Müller", "Viper", ""), List.of()));
    }

    @Test
    void says_what_a_file_is_that_is_no_text() {
        assertThatThrownBy(
                        () -> file("PK\u0003\u0004...", StandardCharsets.UTF_8).next(1))
                .hasMessage(
                        "This is a workbook, not a text file. Use ./rollcall import workbook --file, or save it as CSV.");
        assertThatThrownBy(() -> file("brand,model", StandardCharsets.UTF_16LE).next(1))
                .hasMessage("This is not UTF-8 text: it holds NUL characters. Save the file as CSV UTF-8.");
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
                Arguments.of("brand,model,Brand\nA,B,C", "Line 1: two columns say the brand: “brand”, “Brand”"),
                Arguments.of(
                        "brand,model,variant,color\nA,B,,C",
                        "Line 1: unknown column “color”; known are brand, model, variant, seed_urls"),
                Arguments.of("brand,,model\nA,C,B", "Line 2: “C” is in a column without a heading"),
                Arguments.of(
                        "brand,model\nA,\"B\" C",
                        "Line 2: after a closing quote there must be a separator or the end of the line"),
                Arguments.of("brand,model\nA,B,C", "Line 2: 3 fields under a header of 2"),
                Arguments.of("brand,model\nA,B\nA,\"C\nD,E\n", "Line 3: a quote is opened and never closed"),
                Arguments.of(
                        "{}\n{\"price\":1}",
                        "Line 2: unknown column “price”; known are brand, model, variant, seed_urls"),
                Arguments.of(
                        "{}\n{\"brand\":[1]}", "Line 2: brand, model and variant must be texts, not lists or objects"),
                Arguments.of("{}\n{} {}", "Line 2: there is something after the object"),
                Arguments.of(
                        "{}\n{'a'",
                        "Line 2: this is not valid JSON (at character 2); names and texts need double quotes, and commas between them"),
                Arguments.of("[{},\n{", "Line 2: the JSON ends too early: a bracket, brace or quote is not closed"),
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
                .doesNotContain("\n", "Json", "java.", "token");
    }

    @Test
    void refuses_text_that_is_not_utf_8() {
        assertThatThrownBy(() -> file("brand,model\nMüller,B", StandardCharsets.ISO_8859_1)
                        .next(1))
                .hasMessage(
                        "At the beginning: this is not UTF-8 text. Save the file as UTF-8; in Excel that is “CSV UTF-8"
                                + " (Comma delimited)”.");
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
