package io.rollcall.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A value that somebody types. */
@Writes(Writes.When.AT_ONCE)
@Command(
        name = "set",
        description = {
            "Set the value of a cell, or of a component's property, to what you type.",
            "Of a component's property only VALUE is given."
        },
        footer = {
            "  ./rollcall review set mouse-acer-m501 weight 61",
            "  ./rollcall review set mouse-acer-m501 weight 61 \\",
            "      --evidence-url https://acer.example/m501 --quote \"Weight: 61 g\"",
            "  ./rollcall review set --component-value 7 26000"
        })
final class ReviewSetCommand extends CommandOnSlot implements Runnable {
    /** Whatever it is now. */
    private static final String ANY_VERSION = "*";

    @Parameters(index = "2", arity = "0..1", paramLabel = "VALUE", description = "The value.")
    String value;

    @Option(names = "--evidence-url", paramLabel = "URL", description = "Where it was read.")
    String evidenceUrl;

    @Option(names = "--quote", paramLabel = "TEXT", description = "What is said there.")
    String quote;

    @Override
    public void run() {
        ObjectNode wish = Api.body().put("value", typed());
        if (evidenceUrl != null || quote != null) {
            ObjectNode evidence = wish.putObject("evidence");
            Api.put(evidence, "url", evidenceUrl);
            Api.put(evidence, "quote", quote);
        }
        ReviewSlot slot = isShared() ? sharedSlot() : slot();
        JsonNode set = api().put(slot.path("value"), new Api.Tagged(wish, ANY_VERSION));
        new ReviewDecisionCommand.DecidedSlot(slot, set).show(output());
    }

    /** The last word: of what is shared it is the only one. */
    private String typed() {
        if (listValue != null) {
            throw new Misuse("A list value is its own text; it gets another one in the lists of the review");
        }
        String typed = isShared() ? product : value;
        if (typed == null || (isShared() && field != null)) {
            throw new Misuse("Which value? Write PRODUCT FIELD VALUE, or --component-value ID VALUE");
        }
        return typed;
    }
}
