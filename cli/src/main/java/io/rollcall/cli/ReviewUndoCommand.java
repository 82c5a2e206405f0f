package io.rollcall.cli;

import java.util.List;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes decisions back. */
@Writes(Writes.When.AT_ONCE)
@Command(
        name = "undo",
        description = {
            "Undo a decision, or all that were made at once. The undo is a decision too, and is in the history.",
            "What was decided about again since stays; of a bulk it is listed."
        },
        footer = {
            "  ./rollcall review history                      what there was",
            "  ./rollcall review undo 42",
            "  ./rollcall review undo --bulk 0b5f6f0e-3c1e-4b0a-9d3e-2f1c7a9b8d10"
        })
final class ReviewUndoCommand extends CommandInCategory implements Callable<Integer> {
    private static final List<String> COLUMNS = List.of("decisionId", "reason", "message");

    @Parameters(arity = "0..1", paramLabel = "ID", description = "The decision, as review history shows it.")
    Long decision;

    @Option(names = "--bulk", paramLabel = "BULK-ID", description = "All decisions of a bulk, the newest first.")
    String bulk;

    @Override
    public Integer call() {
        if ((decision == null) == (bulk == null)) {
            throw new Misuse("Undo what? Name the decision, or many with --bulk BULK-ID: one or the other");
        }
        return (bulk == null ? undoOne() : undoBulk()).value();
    }

    private ExitCode undoOne() {
        JsonNode undone =
                api().post(ApiPath.of("review", category(), "decisions", decision.toString(), "undo"), Api.body());
        var facts = new Facts().add("undone", "decision " + decision).add("by decision", undone, "decisionId");
        output().one(undone, SlotFacts.addTo(facts, undone.path("state")), List.of("decisionId", "undone"));
        return ExitCode.OK;
    }

    private ExitCode undoBulk() {
        JsonNode undone = api().post(ApiPath.of("review", category(), "decisions", "bulk", bulk, "undo"), Api.body());
        List<JsonNode> skipped = Listing.rows(undone, "skipped");
        var facts = new Facts()
                .add("undone", Cells.count(undone.path("undone").size(), "decision"))
                .add("not undone", Cells.count(skipped.size(), "decision"))
                .add("by bulk", undone, "bulkId");
        output().report(undone, facts, skipped, COLUMNS);
        return skipped.isEmpty() ? ExitCode.OK : ExitCode.REFUSED;
    }
}
