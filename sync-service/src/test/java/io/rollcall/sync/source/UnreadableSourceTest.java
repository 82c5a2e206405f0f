package io.rollcall.sync.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnreadableSourceTest {

    private static final String ROW = "{\"brand\": \"Acer\", \"model\": \"X\"}";

    @ParameterizedTest
    @ValueSource(strings = {"", "  \r\n\t", "\uFEFF", "\uFEFF "})
    void an_empty_answer_is_not_an_empty_list(String document) {
        assertUnreadable(document, "$", "source_empty", "The answer is empty");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><title>Log in</title>",
                "\uFEFF\n <HTML>",
                "<?xml version=\"1.0\"?><html/>",
                "<script>"
            })
    void a_page_is_told_from_json(String document) {
        assertUnreadable(
                document,
                "$",
                "source_is_html",
                "The answer is not JSON: it looks like an HTML page; perhaps a login page");
    }

    @Test
    void xml_is_told_from_a_page() {
        assertUnreadable(
                "<?xml version=\"1.0\"?><products/>",
                "$",
                "source_not_json",
                "The answer is not JSON: it looks like an XML document");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[{\"brand\": NaN}]     | NaN is no JSON value at line 1, column 15, in row 0",
                "[ROW, {\"a\": -Infinity}] | -Infinity is no JSON value at line 1, column 50, in row 1",
                "[1 /* one */]          | comments are not allowed at line 1, column 4",
                "[1 // one]             | comments are not allowed at line 1, column 4",
                "[1, # one]             | Unexpected character ('#' (code 35)) at line 1, column 5",
                "not json               | Unrecognized token 'not' at line 1, column 5",
                "[1,]                   | Unexpected character (']' (code 93)) at line 1, column 4",
                "[}                     | Unexpected close marker '}': expected ']' at line 1, column 2",
                "{a: 1}                 | Unexpected character ('a' (code 97)): was expecting double-quote",
                "['a']                  | Unexpected character (''' (code 39))",
                "[+1]                   | JSON spec does not allow numbers to have plus signs at line 1, column 3",
                "[01]                   | Invalid numeric value: Leading zeroes not allowed",
                "[] x                   | Unrecognized token 'x'",
                "[1] ]                  | Unexpected close marker ']'",
                "[\"a\\xb\"]            | Unrecognized character escape 'x'",
            })
    void what_is_not_json_is_rejected_with_its_place(String document, String why) {
        assertUnreadable(document.replace("ROW", ROW), "$", "source_not_json", why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[] []", "[]{}", "[] 1", "[] \"a\""})
    void something_behind_the_document_is_rejected(String document) {
        assertUnreadable(document, "$", "source_not_json", "something follows its end");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\": 1, \"products\": [], \"a\": 2}     | \"a\" occurs twice in one object at line 1, column",
                "{\"products\": [{\"id\": 1, \"id\": 2}]}    | \"id\" occurs twice in one object at line 1, column 25, in row 0",
                "{\"products\": [{\"x\": {\"y\": 1, \"y\": 2}}]} | \"y\" occurs twice in one object",
                "{\"products\": {\"k\": ROW, \"k\": ROW}}    | \"k\" occurs twice in one object",
                "{\"other\": {\"z\": 1, \"z\": 2}, \"products\": []} | \"z\" occurs twice in one object",
                "{\"products\": [{\"a\": 1, \"b\": 2}, {\"a\": 1, \"b\": 2, \"a\": 3}]} | \"a\" occurs twice in one object",
                "{\"products\": [{\"a\": 1, \"b\": 2}, {\"b\": 1, \"a\": 2, \"b\": 3}]} | \"b\" occurs twice in one object",
                "{\"products\": [{\"a\": 1, \"b\": 2}, {\"a\": 1}, {\"a\": 1, \"a\": 2}]} | \"a\" occurs twice in one object",
                "{\"products\": [{\"a\": {\"b\": 1}}, {\"a\": {\"b\": 1, \"b\": 2}}]} | \"b\" occurs twice in one object",
            })
    void a_member_that_occurs_twice_is_rejected_by_name(String document, String why) {
        assertUnreadable(document.replace("ROW", ROW), "$.products", "duplicate_member", why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"brand\": \"Ac",
                "{\"brand\"",
                "{\"brand\":",
                "{\"id\": 12",
                "{\"id\": 1.",
                "{\"new\": tru",
                "{"
            })
    void a_document_may_end_in_the_middle_of_a_row(String rest) {
        String rows = IntStream.range(0, 341).mapToObj(index -> ROW + ",").collect(Collectors.joining());
        assertUnreadable("[" + rows + rest, "$", "source_truncated", "The answer ends in the middle of row 341");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"total\": 7,",
                "{\"products\": [",
                "{\"products\": [{}",
                "{\"products\": []",
                "{\"x\": nul"
            })
    void a_document_may_end_outside_a_row(String document) {
        assertUnreadable(document, "$.products", "source_truncated", "The answer ends before its JSON document does");
    }

    @Test
    void a_document_may_end_in_the_middle_of_a_character() {
        byte[] document = "[{\"brand\": \"é".getBytes(StandardCharsets.UTF_8);
        assertUnreadable(
                Arrays.copyOf(document, document.length - 1), "$", "source_truncated", "in the middle of row 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE"})
    void other_forms_of_unicode_are_rejected(String charset) {
        assertUnreadable(
                "[]".getBytes(Charset.forName(charset)), "$", "source_not_utf8", "The answer is in UTF-16 or UTF-32");
    }

    @Test
    void another_encoding_is_not_patched() {
        assertUnreadable(
                "[{\"brand\": \"Élan\"}]".getBytes(StandardCharsets.ISO_8859_1),
                "$",
                "source_not_utf8",
                "The answer is not in UTF-8");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "$.products       | {\"items\": [], \"total\": 7} | leads to nothing; at the top level there are: items, total",
                "$.products       | {}                            | leads to nothing; at the top level there is an empty object",
                "$.products       | [1, 2]                        | leads to nothing; at the top level there is an array of 2",
                "$.products       | 7                             | leads to nothing; at the top level there is a number",
                "$.data[2].items  | {\"data\": [1, 2]}            | leads to nothing; at $.data there is an array of 2",
                "$.data[1].items  | {\"data\": [1, \"x\"]}        | leads to nothing; at $.data[1] there is a string",
                "$.data[0]['a b'] | {\"data\": [{\"c d\": {}}]}   | leads to nothing; at $.data[0] there are: c d",
                "$.pages[*].items | {\"pages\": [{}, {\"x\": 1}]} | leads to nothing; at $.pages[0] there is an empty object",
                "$.*.items        | {\"a\": 1, \"b\": {\"c\": 2}} | leads to nothing; at $.a there is a number",
                "$                | \"sold out\"                  | leads to a string; a list is an array or an object",
                "$.products       | {\"products\": null}          | leads to null at $.products; a list is",
                "$.products       | {\"products\": true}          | leads to true at $.products; a list is",
                "$.*              | {\"a\": [], \"total\": 7}     | leads to a number at $.total; a list is",
            })
    void a_path_that_leads_nowhere_says_how_far_it_led(String path, String document, String why) {
        assertUnreadable(document, path, "path_leads_nowhere", "The path " + path + " " + why);
    }

    @Test
    void at_most_twenty_names_are_shown_and_printable_ones() {
        String members = IntStream.range(0, 25)
                .mapToObj(index -> "\"n" + index + "\\n\\u202e" + "x".repeat(100) + "\": 0")
                .collect(Collectors.joining(", "));
        var unreadable = unreadable(("{" + members + "}").getBytes(StandardCharsets.UTF_8), "$.products");
        assertThat(unreadable.getMessage())
                .contains("n0??" + "x".repeat(56) + "…, n1??")
                .contains("n19??")
                .endsWith("… and more")
                .doesNotContain("n20");
    }

    @Test
    void messages_show_no_more_than_a_word_of_the_document() {
        var unreadable = unreadable(("[" + "secret".repeat(1000) + "]").getBytes(StandardCharsets.UTF_8), "$");
        assertThat(unreadable.getMessage()).hasSizeLessThan(150);
    }

    @Test
    void a_connection_that_breaks_is_told_as_it_is() {
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        };
        var document =
                new SequenceInputStream(new ByteArrayInputStream("[1, ".getBytes(StandardCharsets.UTF_8)), broken);
        assertThatThrownBy(() -> ProductList.read(document, JsonPath.of("$"), Limits.STANDARD, row -> {}))
                .isExactlyInstanceOf(IOException.class)
                .hasMessage("connection reset");
    }

    private static void assertUnreadable(String document, String path, String code, String why) {
        assertUnreadable(document.getBytes(StandardCharsets.UTF_8), path, code, why);
    }

    private static void assertUnreadable(byte[] document, String path, String code, String why) {
        var unreadable = unreadable(document, path);
        assertThat(unreadable).hasMessageContaining(why).hasMessageNotContaining("Source:");
        assertThat(unreadable.code()).isEqualTo(code);
    }

    private static UnreadableSource unreadable(byte[] document, String path) {
        return catchThrowableOfType(UnreadableSource.class, () -> Reading.of(document, path, Limits.STANDARD));
    }
}
