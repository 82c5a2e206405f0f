package io.rollcall.cli;

import java.util.List;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** All rows of a queue, or those that match. */
@Writes(Writes.When.NEVER)
@Command(
        name = "list",
        description = "List the queue rows of a category; all of them unless you say otherwise. Times are UTC.",
        footer = {
            "  ./rollcall queue list",
            "  ./rollcall queue list --failing --sort -lastFailedAt",
            "  ./rollcall queue list --status running",
            "  ./rollcall queue list -q viper --limit 10",
            "  ./rollcall queue list -o csv >queue.csv"
        })
final class QueueListCommand extends CommandInCategory implements Runnable {
    @Option(
            names = {"-q", "--query"},
            paramLabel = "WORDS",
            description = "Words in the product's id.")
    String query;

    @Option(
            names = "--status",
            paramLabel = "S",
            description = "As in pending, running, complete or failed; several times for several.")
    List<String> statuses = List.of();

    @Option(names = "--failing", description = "Only those whose last attempt ended with an error.")
    boolean failing;

    @Option(
            names = "--sort",
            paramLabel = "FIELDS",
            description = "As in status,-updatedAt: by status, latest first. Also productId, priority, attempts,"
                    + " nextRetryAt, lastFailedAt. Default: productId.")
    String sort;

    @Mixin
    LimitOption limit;

    @Override
    public void run() {
        Listing rows = Listing.read(
                api(),
                ApiPath.of("catalog", category(), "queue", "entries")
                        .with("q", query)
                        .with("status", statuses)
                        .with("failing", failing ? true : null)
                        .with("sort", sort),
                limit.most());
        rows.show(output(), "row", QueueRows.of(rows.items()), QueueRows.COLUMNS, QueueRows.FIELDS);
        output().note(standing(rows.answer()));
    }

    /** “in the queue: 340 pending, 1 running; 1 failing”, whatever was asked for. */
    private static String standing(JsonNode answer) {
        if (Cells.of(answer, "source").equals("none")) {
            return "There is no queue yet.";
        }
        String counts = answer.path("counts").properties().stream()
                .map(count -> count.getValue().asText() + " " + Cells.text(count.getKey()))
                .collect(Collectors.joining(", "));
        return counts.isEmpty()
                ? ""
                : "in the queue: " + counts + "; " + answer.path("failing").asInt() + " failing";
    }
}
