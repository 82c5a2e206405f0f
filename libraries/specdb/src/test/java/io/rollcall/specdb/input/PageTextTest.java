package io.rollcall.specdb.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Weight: 49 g                | Weight: 49 g         | 49    | VERBATIM
                    Weight:  49 g               | weight: 49 g         | 49    | NORMALISED
                    the “Pro” model — 49 g      | The "Pro" model - 49 | 49    | NORMALISED
                    ４９ ｇ                      | 49 g                 | 49    | NORMALISED
                    It weighs 49 g.             | Weight: 49 g         | 49    | VALUE_ONLY
                    White, then Black           | Colours: Black/White | White | VALUE_ONLY
                    It weighs a little.         | Weight: 49 g         | 49    | NOT_FOUND
                    """)
    void says_what_a_page_has_of_a_candidate(String page, String quote, String value, QuoteCheck expected) {
        assertThat(PageText.of(page).check(quote, List.of(value))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    White and Black | VALUE_ONLY
                    White alone     | NOT_FOUND
                    """)
    void a_list_is_found_when_all_its_values_are(String page, QuoteCheck expected) {
        assertThat(PageText.of(page).check("Colours:", List.of("Black", "White")))
                .isEqualTo(expected);
    }
}
