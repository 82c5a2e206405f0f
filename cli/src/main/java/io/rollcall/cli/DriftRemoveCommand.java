package io.rollcall.cli;

import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** A field that no longer differs on purpose. */
@Writes(Writes.When.AT_ONCE)
@Command(
        name = "remove",
        description = "Say no longer that a field differs on purpose: from the next comparison on it is drift again,"
                + " as far as it differs.",
        footer = {
            "  ./rollcall drift list                          which there are",
            "  ./rollcall drift remove mouse-acer-m501 weight"
        })
final class DriftRemoveCommand extends CommandInCategory implements Runnable {
    @Parameters(index = "0", paramLabel = "PRODUCT", description = "Its id or identifier.")
    String product;

    @Parameters(index = "1", paramLabel = "FIELD", description = "The field, as in weight.")
    String field;

    @Override
    public void run() {
        new AcceptedDrift(api(), category()).remove(product, field);
        ObjectNode removed = Api.body().put("product", product).put("field", field);
        var facts = new Facts().add("removed", removed, "field").add("of", removed, "product");
        output().one(removed, facts, List.of("product", "field"));
    }
}
