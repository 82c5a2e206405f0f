package io.rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;

class WaitingTest {
    private final StringWriter err = new StringWriter();

    @Test
    void shows_for_how_long_already() {
        assertThat(at(OptionalInt.of(40)).during(() -> late("done"))).isEqualTo("done");
        assertThat(err.toString())
                .startsWith("\rComparing …\rComparing … 1 s\r")
                .endsWith(" \r");
    }

    @Test
    void shows_how_much_was_sent_before() {
        var shares = new ArrayDeque<>(List.of(0.0, 1.0));
        Supplier<Optional<Double>> sent = () -> Optional.of(shares.poll());
        new Waiting(terminal(OptionalInt.of(40)), "Reading", sent).during(() -> late("done"));
        String empty = "\r" + " ".repeat(39) + "\r";
        assertThat(err.toString()).isEqualTo("\r[               ] 0% Sending" + empty + "\rReading … 1 s" + empty);
    }

    @Test
    void says_nothing_in_a_pipe() {
        assertThat(at(OptionalInt.empty()).during(() -> "done")).isEqualTo("done");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void clears_the_line_before_a_failure_is_told() {
        assertThatThrownBy(() -> at(OptionalInt.of(40)).during(() -> {
                    throw NoServer.notRunning("http://127.0.0.1:1");
                }))
                .isInstanceOf(NoServer.class);
        assertThat(err.toString()).endsWith(" \r");
    }

    private Waiting at(OptionalInt width) {
        return new Waiting(terminal(width), "Comparing");
    }

    private Terminal terminal(OptionalInt width) {
        return new Terminal(
                Map.of(),
                InputStream.nullInputStream(),
                OutputStream.nullOutputStream(),
                new PrintWriter(OutputStream.nullOutputStream()),
                new PrintWriter(err),
                width,
                false);
    }

    private static String late(String answer) {
        try {
            new CountDownLatch(1).await(1200, TimeUnit.MILLISECONDS);
            return answer;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
