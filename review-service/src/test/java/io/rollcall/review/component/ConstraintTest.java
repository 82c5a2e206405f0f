package io.rollcall.review.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConstraintTest {

    private static final Map<String, String> FIELDS = Map.of("dpi", "26000", "dpi_max", "25000", "switch", "Omron");

    @ParameterizedTest
    @CsvSource({
        "dpi <= dpi_max, true",
        "dpi < dpi_max, true",
        "dpi >= dpi_max, false",
        "dpi>dpi_max, false",
        "dpi == 26000, false",
        "dpi == dpi_max, true",
        "dpi != dpi_max, false",
        "dpi <= 26000.0, false",
        "switch == switch, false",
        "switch < dpi, false",
        "dpi <= polling_rate, false"
    })
    void is_broken_by_values_that_do_not_hold_to_it(String text, boolean broken) {
        assertThat(Constraint.of(text).orElseThrow().isBrokenBy(FIELDS::get)).isEqualTo(broken);
    }

    @Test
    void what_is_no_rule_between_two_is_none() {
        assertThat(Constraint.of("dpi <= dpi_max <= 30000")).isEmpty();
        assertThat(Constraint.of("a pleasant weight")).isEmpty();
    }
}
