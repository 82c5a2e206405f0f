package io.rollcall.cli;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import picocli.CommandLine.Option;

/** Says something of a candidate. */
abstract class ReviewDecisionCommand extends CommandOnSlot implements Runnable {
    @Option(
            names = "--candidate",
            required = true,
            paramLabel = "ID",
            description = "Which candidate, as review show lists them.")
    String candidate;

    @Option(
            names = "--lane",
            paramLabel = "LANE",
            description = "item: of this product alone; shared: of all that have the value. Default: item for a cell.")
    ReviewSlot.Lane lane;

    @Option(names = "--dry-run", description = "Only say what would happen, and to which products.")
    boolean dryRun;

    /** As the API has it. */
    abstract String action();

    @Override
    public final void run() {
        ReviewSlot slot = slot();
        ObjectNode wish = Api.body()
                .put("action", action())
                .put("lane", (lane == null ? slot.usualLane() : lane).name())
                .put("candidateId", candidate);
        JsonNode decided = api().post(slot.path("decisions").with("dryRun", dryRun ? true : null), wish);
        new DecidedSlot(slot, decided).show(output());
        if (dryRun) {
            output().note(DryRunOrApply.NOT_DONE);
        }
    }

    /** @param answer what became of it */
    record DecidedSlot(ReviewSlot slot, JsonNode answer) {
        private static final List<String> COLUMNS = List.of("product", "field", "value", "effect");
        private static final List<String> FIELDS =
                List.of("productId", "fieldKey", "cellId", "value", "needsReview", "effect");

        void show(Output output) {
            var facts = new Facts().add("decision", answer, "decisionId").add("slot", Cells.text(slot.name()));
            SlotFacts.addTo(facts, answer.path("state"))
                    .add(
                            "pending candidates",
                            answer.path("pendingCandidateIds").size());
            output.report(answer, facts, cells(), COLUMNS, FIELDS);
        }

        /** Those that the shared value reaches, and those that keep a person's. */
        private List<JsonNode> cells() {
            var cells = new ArrayList<JsonNode>();
            answer.path("affectedItems").forEach(cell -> cells.add(row(cell, "reached")));
            answer.path("keptItems").forEach(cell -> cells.add(row(cell, "kept: a person accepted it")));
            return cells;
        }

        private static JsonNode row(JsonNode cell, String effect) {
            ObjectNode row = cell.deepCopy();
            row.set("product", cell.path("productId"));
            row.set("field", cell.path("fieldKey"));
            return row.put("effect", effect);
        }
    }
}
