package io.rollcall.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Asks a source once, step by step. */
@Writes(Writes.When.NEVER)
@Command(
        name = "test",
        description = {
            "Ask the source once, and say of each step whether it passed; with how many products it names and some of"
                    + " them. Exits with 1 when a step failed.",
            "It is the source as it is saved, with what the options say; they are not saved."
        },
        footer = {
            "  ./rollcall source test",
            "  ./rollcall source test --key production/mouse-2.json",
            "  ./rollcall source test -o csv                 the steps as rows"
        })
final class SourceTestCommand extends CommandInCategory implements Callable<Integer> {
    private static final List<String> FIELDS = List.of("name", "status", "ms", "message", "hint");
    private static final List<String> SAMPLE = List.of("productId", "brand", "model", "variant");

    @Mixin
    SourceOptions options;

    @Override
    public Integer call() {
        Output output = output();
        var source = new ProductSource(api(), category(), output.terminal());
        JsonNode report = source.test(options.appliedTo(source.get().body(), output.terminal()));
        List<JsonNode> samples = Listing.rows(report, "samples");
        output.lines(report, lines(report, output.terminal()), List.of(), Listing.rows(report, "checks"), FIELDS);
        boolean ok = report.path("ok").asBoolean();
        output.note(
                samples.isEmpty() || !ok ? "" : "Nothing was saved. To compare: " + source.command("production-sync"));
        return (ok ? ExitCode.OK : ExitCode.REFUSED).value();
    }

    private static List<String> lines(JsonNode report, Terminal terminal) {
        var lines = new ArrayList<String>();
        for (JsonNode check : report.path("checks")) {
            String ms = check.hasNonNull("ms") ? check.path("ms").asText() + " ms" : "";
            String said = "%s %-14s %8s"
                    .formatted(sign(check, terminal), text(check, "name").replace('_', ' '), ms);
            lines.add((said + "  " + text(check, "message")).stripTrailing());
            String hint = text(check, "hint");
            lines.addAll(hint.isEmpty() ? List.of() : List.of("    " + hint));
        }
        List<JsonNode> samples = Listing.rows(report, "samples");
        lines.add("");
        lines.add(terminal.bold(
                Cells.count(report.path("productCount").asInt(), "product") + (samples.isEmpty() ? "" : ", such as")));
        if (!samples.isEmpty()) {
            Table.of(samples, SAMPLE).lines(terminal.width()).forEach(line -> lines.add("  " + line));
        }
        return lines;
    }

    private static String sign(JsonNode check, Terminal terminal) {
        return switch (Cells.of(check, "status")) {
            case "passed" -> terminal.green("✓");
            case "failed" -> terminal.red("✗");
            default -> "–";
        };
    }

    private static String text(JsonNode item, String field) {
        return Cells.text(Cells.of(item, field));
    }
}
