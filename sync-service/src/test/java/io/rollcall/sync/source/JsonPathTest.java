package io.rollcall.sync.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.rollcall.sync.source.JsonPath.Index;
import io.rollcall.sync.source.JsonPath.Name;
import io.rollcall.sync.source.JsonPath.Wildcard;

class JsonPathTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "$                     | ``",
                "$.products            | .products",
                "$['a b'].x            | ['a b'].x",
                "$.data[0].items       | .data[0].items",
                "$.pages[*].products   | .pages[*].products",
                "$.*                   | [*]",
                "$[*][*]               | [*][*]",
                "$ .a [ 'b' ] [ 7 ]    | .a.b[7]",
                "$.straße.名前          | .straße.名前",
                "$._x9                 | ._x9",
                "$['']                 | ['']",
                "$['9']                | ['9']",
                "$[9007199254740991]   | [9007199254740991]",
                "$[\"it's\"]           | ['it\\'s']",
                "$['it\\'s']           | ['it\\'s']",
                "$['\\u0041\\u00e9']   | .Aé",
            })
    void reads_names_indices_and_wildcards(String text, String steps) {
        assertThat(JsonPath.of(text).steps().stream().map(Object::toString).collect(Collectors.joining()))
                .isEqualTo(steps);
    }

    @Test
    void keeps_the_text_and_the_steps() {
        assertThat(JsonPath.of("$.a[0].*"))
                .isEqualTo(new JsonPath("$.a[0].*", List.of(new Name("a"), new Index(0), new Wildcard())));
    }

    @Test
    void knows_every_escape_of_the_rfc() {
        assertThat(JsonPath.of("$['\\b\\f\\n\\r\\t\\/\\\\\\ud83d\\uDE00'][\"\\\"\"]")
                        .steps())
                .containsExactly(new Name("\b\f\n\r\t/\\😀"), new Name("\""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``               | 1 | a path begins with $, but the path ends here",
                "products         | 1 | a path begins with $",
                "` $`             | 1 | a path begins with $",
                "`$ `             | 3 | expected . or [, but the path ends here",
                "$products        | 2 | expected . or [",
                "$.               | 3 | expected a name or * after the dot",
                "$. a             | 3 | expected a name or * after the dot",
                "$.1st            | 3 | write other names in quotes, like ['a b']",
                "$.a-b            | 4 | expected . or [",
                "$..a             | 3 | recursive descent (..) is not supported",
                "$[?@.a]          | 3 | filters are not supported",
                "$[-1]            | 3 | negative indices are not supported",
                "$[0:2]           | 4 | slices are not supported",
                "$[:2]            | 3 | slices are not supported",
                "$['a','b']       | 6 | only one name or index is supported in brackets",
                "$[01]            | 3 | an index does not begin with 0",
                "$[9007199254740992] | 3 | an index is at most 9007199254740991",
                "$[]              | 3 | expected a name in quotes, an index or *",
                "$[a]             | 3 | expected a name in quotes, an index or *",
                "$[0              | 4 | expected ], but the path ends here",
                "$['a             | 3 | the quote that opens here is never closed",
                "$['\\x']         | 5 | expected one of b f n r t /",
                "$['\\\"']        | 5 | expected one of b f n r t /",
                "$['\\u12']       | 5 | expected one of b f n r t /",
                "$['\\ud83d']     | 3 | the name has half of a surrogate pair",
                "$['\\ude00\\ud83d'] | 3 | the name has half of a surrogate pair",
            })
    void says_where_a_path_is_wrong_and_why(String text, int position, String why) {
        assertThatThrownBy(() -> JsonPath.of(text))
                .isInstanceOf(BadJsonPath.class)
                .hasMessageContaining("position " + position + ": ")
                .hasMessageContaining(why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"$['a\nb']", "$['\u0000']", "$.a\u0000"})
    void rejects_control_characters(String text) {
        assertThatThrownBy(() -> JsonPath.of(text)).isInstanceOf(BadJsonPath.class);
    }

    @Test
    void rejects_a_path_of_more_than_500_characters() {
        assertThat(JsonPath.of("$." + "a".repeat(498)).steps()).hasSize(1);
        assertThatThrownBy(() -> JsonPath.of("$." + "a".repeat(499)))
                .isInstanceOf(BadJsonPath.class)
                .hasMessageContaining("at most 500 characters");
    }
}
