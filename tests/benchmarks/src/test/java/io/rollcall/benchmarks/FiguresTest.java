package io.rollcall.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void percentiles_are_of_the_sorted_times() {
        var times = LongStream.rangeClosed(1, 200)
                .mapToObj(i -> Duration.ofMillis(201 - i))
                .toList();
        assertThat(Figures.percentile(times, 0.5)).isEqualTo(Duration.ofMillis(100));
        assertThat(Figures.percentile(times, 0.99)).isEqualTo(Duration.ofMillis(198));
        assertThat(Figures.percentile(times, 1)).isEqualTo(Duration.ofMillis(200));
    }

    @Test
    void a_missed_figure_is_not_hidden_by_those_that_were_met() {
        var figures = new Figures();
        figures.add("a", "", "", "", "", true);
        assertThat(figures.allMet()).isTrue();
        figures.add("b", "", "", "", "", false);
        assertThat(figures.allMet()).isFalse();
    }
}
