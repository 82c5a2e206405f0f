package io.rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {

    static Stream<String> commands() {
        return Stream.of(
                "",
                "product-seed",
                "product",
                "product list",
                "product add",
                "product show",
                "brand",
                "brand list",
                "brand add",
                "brand seed",
                "identity",
                "identity check",
                "identity exception",
                "identity exception add",
                "identity exception list",
                "identity exception remove",
                "identity rejections",
                "identity quarantine",
                "identity status",
                "completion");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void teaches_with_examples(String command) {
        Ended ended = run((command + " --help").strip().split(" "));
        assertThat(ended.code()).isZero();
        assertThat(ended.out())
                .contains("Usage: rollcall")
                .contains("Examples:")
                .contains("./rollcall " + command)
                .contains("--output");
        assertThat(ended.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @ParameterizedTest
    @ValueSource(strings = {"prodct list", "product lst", "product list --brnd Razer"})
    void guesses_what_was_meant(String line) {
        Ended ended = run(line.split(" "));
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).matches("(?s).*(Did you mean|Possible solutions).*(product|list|--brand).*--help.*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "product",
                "product add --brand Razer",
                "product add --brand A --model B --reason real",
                "product-seed",
                "brand list -o xml",
                "identity check --brand A --model B --reason real",
                "identity check --brand A --model B --apply first",
                "identity exception",
                "identity exception add --brand A --model B --reason real",
                "identity exception add --brand A --model B --variant C",
                "identity exception add --brand A --model B --variant C --reason=",
                "identity exception list --limit 0",
                "identity exception remove",
                "identity exception remove --brand A --model B",
                "identity exception remove --identifier 1 --brand A --model B --variant C",
                "identity exception remove --identifier 1 --reason gone --apply --dry-run",
                "identity exception remove --identifier 1 --apply",
                "identity rejections --limit 0",
                "identity rejections --since yesterday",
                "identity quarantine --limit 0"
            })
    void is_a_usage_error(String line) {
        Ended ended = run(line.isEmpty() ? new String[0] : line.split(" "));
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh"})
    void prints_a_completion_script(String shell) {
        Ended ended = run("completion", shell);
        assertThat(ended.out()).contains("complete -F _complete_rollcall").contains("product-seed");
    }

    @Test
    void colours_give_way_to_the_environment() {
        assertThat(Terminal.isColorful(Map.of("NO_COLOR", "1"))).isFalse();
        assertThat(Terminal.isColorful(Map.of("TERM", "dumb"))).isFalse();
        assertThat(Terminal.isColorful(Map.of("NO_COLOR", "", "TERM", "xterm"))).isTrue();
    }

    private static Ended run(String... arguments) {
        return Ended.after(Map.of(), arguments);
    }
}
