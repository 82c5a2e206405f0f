package io.rollcall.catalog.workbookimport;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.rollcall.workbook.FieldValue;

class FieldTextTest {

    private final FieldText text = new FieldText(Set.of("colors"));

    @Test
    void numbers_are_numbers_dates_are_months_and_lists_are_split() {
        assertThat(json("weight", new FieldValue.Number(new BigDecimal("133.3"))))
                .isEqualTo("133.3");
        assertThat(json("release_date", new FieldValue.Date(LocalDate.of(2019, 6, 17))))
                .isEqualTo("\"06/2019\"");
        assertThat(json("wireless", new FieldValue.Bool(true))).isEqualTo("true");
        assertThat(json("sensor", new FieldValue.Text(" PAW3395 "))).isEqualTo("\"PAW3395\"");
        assertThat(json("colors", new FieldValue.Text("white+black, gray+black ,, white+black, unk")))
                .isEqualTo("[\"white+black\",\"gray+black\"]");
        assertThat(json("notes", new FieldValue.Text("small, light"))).isEqualTo("\"small, light\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"unk", "UNK", "n/a", "-", "None", "  "})
    void what_says_nothing_is_no_value(String nothing) {
        assertThat(text.of("sensor", new FieldValue.Text(nothing))).isEmpty();
        assertThat(text.of("colors", new FieldValue.Text(nothing + " , " + nothing)))
                .isEmpty();
    }

    private String json(String field, FieldValue value) {
        return text.of(field, value).orElseThrow().toString();
    }
}
