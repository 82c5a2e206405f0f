package io.rollcall.specdb.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.rollcall.workspace.JsonText;

class FieldValueTest {

    static Stream<Arguments> scalars() {
        return Stream.of(
                Arguments.of("\" 49 \"", "49", true),
                Arguments.of("\"\\u00a049\\ufeff\"", "49", true),
                Arguments.of("26000", "26000", true),
                Arguments.of("1.0", "1", true),
                Arguments.of("0.50", "0.5", true),
                Arguments.of("true", "true", true),
                Arguments.of("[\"a\"]", "a", true),
                Arguments.of("[\"a\", \"b\"]", "unk", false),
                Arguments.of("{\"a\": 1}", "unk", false),
                Arguments.of("null", "unk", false),
                Arguments.of("\"\"", "unk", false),
                Arguments.of("\"N/A\"", "N/A", false),
                Arguments.of("\" Unknown\"", "Unknown", false),
                Arguments.of("\"-\"", "-", false));
    }

    @ParameterizedTest
    @MethodSource("scalars")
    void a_scalar_is_its_text(String json, String text, boolean known) throws Exception {
        FieldValue value = FieldValue.of(JsonText.MAPPER.readValue(json, Object.class), false);
        assertThat(value.text()).isEqualTo(text);
        assertThat(value.isKnown()).isEqualTo(known);
    }

    static Stream<Arguments> lists() {
        return Stream.of(
                Arguments.of("[\"black\", \"White\", \"Red\", \"white\"]", "black, White, Red"),
                Arguments.of("\"Black / Pink; WHITE\"", "Black, Pink, WHITE"),
                Arguments.of("\"[\\\"Black\\\", \\\"unk\\\", 5]\"", "Black, 5"),
                Arguments.of("\"[Black|Red\"", "[Black, Red"),
                Arguments.of("[1000, 500.0]", "1000, 500"),
                Arguments.of("5", "5"),
                Arguments.of("[\"unk\", \"\", \"-\"]", "unk"),
                Arguments.of("[]", "unk"),
                Arguments.of("null", "unk"));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void a_list_is_its_known_values_each_once(String json, String text) throws Exception {
        assertThat(FieldValue.of(JsonText.MAPPER.readValue(json, Object.class), true)
                        .text())
                .isEqualTo(text);
    }
}
