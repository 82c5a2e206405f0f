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
                "product-sync",
                "product-reconcile",
                "production-sync",
                "production-sync history",
                "production-sync undo",
                "category-compile",
                "seed-db",
                "review",
                "review list",
                "review show",
                "review accept",
                "review confirm",
                "review reject",
                "review set",
                "review history",
                "review undo",
                "source",
                "source show",
                "source set",
                "source test",
                "drift",
                "drift list",
                "drift accept",
                "drift remove",
                "backup",
                "backup list",
                "backup show",
                "backup restore",
                "import",
                "import workbook",
                "import list",
                "import undo",
                "product",
                "product list",
                "product add",
                "product show",
                "product bulk",
                "product export",
                "product update",
                "product remove",
                "product action",
                "product history",
                "product undo",
                "queue",
                "queue list",
                "queue show",
                "brand",
                "brand list",
                "brand show",
                "brand add",
                "brand update",
                "brand rename",
                "brand merge",
                "brand move-alias",
                "brand remove",
                "brand assign",
                "brand seed",
                "brand history",
                "brand undo",
                "brand registry",
                "identity",
                "identity check",
                "identity exception",
                "identity exception add",
                "identity exception list",
                "identity exception remove",
                "identity rejections",
                "identity quarantine",
                "identity status",
                "product make-variants",
                "category",
                "category list",
                "category add",
                "category remove",
                "context",
                "context use",
                "context show",
                "context clear",
                "login",
                "logout",
                "whoami",
                "completion",
                "up",
                "down",
                "status",
                "logs",
                "reset",
                "home",
                "home backup",
                "home restore");
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
                "product update",
                "product update mouse-a",
                "product update mouse-a --if-version 3",
                "product update mouse-a --status gone",
                "product update mouse-a --model B --if-version two",
                "product update mouse-a --seed-url A --add-seed-url B",
                "product update mouse-a --add-seed-url A --remove-seed-url A",
                "product remove",
                "product remove mouse-a --if-version two",
                "product bulk no-such-file.csv",
                "product bulk .",
                "product bulk - --chunk 0",
                "product bulk - --chunk 100001",
                "product bulk - --format xml",
                "product bulk - --dry-run --apply",
                "product update mouse-a --model B --dry-run --apply",
                "product export -o xml",
                "product export mice.csv",
                "product action",
                "product action delete",
                "product action destroy mouse-a",
                "product action delete mouse-a --from ids.txt",
                "product action delete --from no-such-file.txt",
                "product action delete --from -",
                "product history --limit 0",
                "product history mouse-a mouse-b",
                "product undo",
                "product undo last",
                "product-sync --category mouse --dry-run --apply",
                "product-sync --category mouse --exit-code",
                "product-reconcile --category mouse --dry-run --apply",
                "product-reconcile --category mouse --yes",
                "product-reconcile --category mouse --dry-run --yes",
                "product-reconcile --category mouse --plan .",
                "product-reconcile --category mouse --plan -",
                "product-reconcile --category mouse --plan no/such/folder/plan.json",
                "product-reconcile --category mouse --apply --plan .",
                "product-reconcile --category mouse --apply --plan no-such-file.json",
                "product-reconcile --category mouse -o xml",
                "product-reconcile --category ..",
                "product-reconcile mouse",
                "category-compile --category mouse --apply",
                "category-compile --category mouse --run make --dry-run",
                "production-sync --category mouse --dry-run --apply",
                "production-sync --category mouse --yes",
                "production-sync --category mouse --apply",
                "production-sync --category mouse --apply --yes",
                "production-sync --category mouse --apply --add all --exit-code",
                "production-sync --category mouse --apply --add all --class in_production_only",
                "production-sync --category mouse --add all --field weight",
                "production-sync --category mouse --field=",
                "production-sync --category mouse --class gone",
                "production-sync --category mouse --add",
                "production-sync --category mouse --add=",
                "production-sync --category mouse --add mouse-a,,mouse-b",
                "production-sync --category mouse --add all mouse-a",
                "production-sync --category mouse --accept mouse-a",
                "production-sync --category mouse --accept weight=",
                "production-sync --category mouse --accept =mouse-a",
                "production-sync --category mouse --keep mouse-a",
                "production-sync --category mouse --keep mouse-a --reason=",
                "production-sync --category mouse --keep all --reason because",
                "production-sync --category mouse --reason because",
                "production-sync --category mouse --until 2100-01-01",
                "production-sync --category mouse --keep mouse-a --reason because --until 2020-01-01",
                "production-sync --category mouse --keep mouse-a --reason because --until tomorrow",
                "production-sync --category mouse --resolve mouse-a",
                "production-sync --category mouse --resolve mouse-a=rename",
                "production-sync --category mouse --resolve all",
                "production-sync --category ..",
                "production-sync --category mouse history",
                "production-sync --add all undo 38b88c37-7e79-4f70-8944-716569a5da65",
                "production-sync history --limit 0",
                "production-sync undo",
                "production-sync undo last --category mouse",
                "source",
                "source show mouse",
                "source set --category mouse",
                "source set --category mouse --type ftp",
                "source set --category mouse --interval-hours often",
                "source set --category mouse --file live.json --upload live.json",
                "source set --category mouse --type s3 --upload live.json",
                "source set --category mouse --upload no-such-file.json",
                "source set --category mouse --upload .",
                "source set --category mouse --upload -",
                "seed-db --category mouse",
                "seed-db --category .. --local",
                "seed-db --category mouse --local --root=",
                "seed-db --category mouse --local --root no-such-folder",
                "review",
                "review list --state done",
                "review list --tier one",
                "review show --category mouse",
                "review show mouse-a --category mouse",
                "review show mouse-a weight --list-value 7 --category mouse",
                "review show --component-value 7 --list-value 7 --category mouse",
                "review accept mouse-a weight --category mouse",
                "review accept mouse-a weight --candidate c1 --lane all --category mouse",
                "review set mouse-a weight --category mouse",
                "review set --component-value 7 26000 27000 --category mouse",
                "review set --list-value 7 BT --category mouse",
                "review history mouse-a weight --actor ann --category mouse",
                "review undo --category mouse",
                "review undo 7 --bulk 8 --category mouse",
                "drift",
                "drift list mouse",
                "drift accept mouse-a --reason because",
                "drift accept mouse-a weight",
                "drift accept mouse-a weight --reason=",
                "drift accept mouse-a weight --reason because --until 2020-01-01",
                "drift remove mouse-a",
                "backup",
                "backup list --limit 0",
                "backup show --category mouse",
                "backup show 1 2 --category mouse",
                "backup show .. --category mouse",
                "backup restore --category mouse",
                "backup restore 1 --category mouse --file=",
                "home",
                "import",
                "import workbook mice.xlsx --category mouse",
                "import workbook --category ..",
                "import workbook --category mouse --dry-run --apply",
                "import workbook --category mouse --yes",
                "import workbook --category mouse --dry-run --yes",
                "import workbook --category mouse --apply --exit-code",
                "import workbook --category mouse -o xml",
                "import workbook --category mouse --sheet=",
                "import workbook --category mouse --workbook=",
                "import workbook --category mouse --file mice.xlsx --workbook mouseData.xlsx",
                "import workbook --category mouse --file no-such-file.xlsx",
                "import workbook --category mouse --file .",
                "import workbook --category mouse --file -",
                "import workbook --category mouse --file=",
                "import workbook --category mouse --include",
                "import workbook --category mouse --include=",
                "import workbook --category mouse --include ,",
                "import workbook --category mouse --include C4,",
                "import workbook --category mouse --exclude C4,,D4",
                "import workbook --category mouse --keep-variant=",
                "import workbook --category mouse --keep-variant all,F4",
                "import workbook --category mouse --include C4 --exclude D4",
                "import workbook --category mouse --alias NewCo",
                "import workbook --category mouse --alias =newco",
                "import workbook --category mouse --alias NewCo=",
                "import workbook --category mouse --alias NewCo=a --alias newco=b",
                "import list mouse",
                "import undo",
                "import undo --category mouse",
                "import undo .. --category mouse",
                "import undo 1 2 --category mouse",
                "queue",
                "queue list --limit 0",
                "queue show",
                "brand list -o xml",
                "brand list --limit 0",
                "brand show",
                "brand show razer logitech",
                "brand update",
                "brand update razer",
                "brand update razer --force",
                "brand update razer --name A --if-version two",
                "brand update razer --alias A --add-alias B",
                "brand update razer --category mouse --remove-category keyboard",
                "brand update razer --add-category mouse --remove-category mouse",
                "brand rename razer",
                "brand rename razer Blazer --dry-run --apply",
                "brand merge razer",
                "brand merge razer logitech --dry-run --apply",
                "brand move-alias razer Rzr",
                "brand move-alias razer Rzr logitech --dry-run --apply",
                "brand remove",
                "brand remove razer --if-version two",
                "brand assign --add mouse",
                "brand assign razer",
                "brand assign razer --add mouse --remove mouse",
                "brand assign razer --add mouse --dry-run --apply",
                "brand history --limit 0",
                "brand undo",
                "brand undo last",
                "brand undo 42 --apply",
                "brand registry razer",
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
                "identity quarantine --limit 0",
                "login --client-credentials",
                "login edith",
                "logout edith",
                "whoami edith"
            })
    void is_a_usage_error(String line) {
        Ended ended = run(line.isEmpty() ? new String[0] : line.split(" "));
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"product edit --help", "product --help edit", "prodcut list --help", "product list --lst -h"})
    void a_word_there_is_not_is_a_mistake_also_when_help_is_asked_for(String line) {
        Ended ended = run(line.split(" "));
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err())
                .containsAnyOf("There is no “", "Unknown option")
                .containsAnyOf("update", "product", "--limit");
    }

    @Test
    void lists_the_words_there_are_when_none_looks_like_it() {
        assertThat(run("product", "edit").err())
                .startsWith("error There is no “edit” in rollcall product\n  words list, ")
                .contains("update");
    }

    @Test
    void fish_completes_every_command_and_option() {
        String script = run("completion", "fish").out();
        commands().filter(command -> !command.isEmpty()).forEach(command -> assertThat(script)
                .contains("'" + command + "'")
                .contains("complete -c rollcall -n '__rollcall_command " + command + "' -s h -l help"));
        assertThat(script)
                .contains("complete -c rollcall -n '__rollcall_command ' -a product -d ")
                .contains("-l output -xa 'table json yaml csv jsonl name'")
                .contains("complete -c rollcall -n '__rollcall_command product bulk' -F");
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
