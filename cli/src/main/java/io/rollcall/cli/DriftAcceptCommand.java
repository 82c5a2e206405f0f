package io.rollcall.cli;

import java.time.Clock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One more field that differs on purpose. */
@Writes(Writes.When.AT_ONCE)
@Command(
        name = "accept",
        description = {
            "Say that a field differs from production on purpose, under your name and with a reason.",
            "To take production's value over instead: production-sync --apply --accept FIELD=PRODUCT."
        },
        footer = {
            "  ./rollcall drift accept mouse-acer-m501 weight --reason \"Weighed without cable\"",
            "  ./rollcall drift accept mouse-acer-m501 weight \\",
            "      --reason \"The site is being corrected\" --until 2027-01-31"
        })
final class DriftAcceptCommand extends CommandInCategory implements Runnable {
    @Parameters(index = "0", paramLabel = "PRODUCT", description = "Its id or identifier.")
    String product;

    @Parameters(index = "1", paramLabel = "FIELD", description = "The field, as in weight.")
    String field;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why it differs.")
    String reason;

    @Option(names = Until.OPTION, paramLabel = "DATE", description = Until.DESCRIPTION)
    String until;

    @Override
    public void run() {
        if (reason.isBlank()) {
            throw new Misuse("--reason says why the field differs; it cannot be blank");
        }
        Until end = until == null ? null : Until.of(until, Clock.systemUTC());
        JsonNode accepted = new AcceptedDrift(api(), category()).accept(product, field, reason, end);
        var facts = new Facts()
                .add("accepted", accepted, "field")
                .add("of", accepted, "productId")
                .add("while production has", new SyncRow(accepted).value("production_value"))
                .add("reason", accepted, "reason")
                .add("by", accepted, "actor")
                .add("until", Cells.shown(Cells.of(accepted, "until")));
        ObjectNode row = accepted.deepCopy();
        row.put("production_value", new SyncRow(accepted).flat("production_value"))
                .put("differs", true)
                .put("expired", false);
        output().one(accepted, row, facts, AcceptedDrift.FIELDS);
    }
}
