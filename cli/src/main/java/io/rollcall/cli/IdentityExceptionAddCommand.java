package io.rollcall.cli;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** One more variant that is let through. */
@Writes(Writes.When.AT_ONCE)
@Command(
        name = "add",
        description = {
            "Let one variant through, under your name and with a reason.",
            "Rejected when the variant is valid without one. Adding one again changes nothing."
        },
        footer = {
            "  ./rollcall identity exception add --brand Acer --model \"Cestus 350\" \\",
            "      --variant 350 --reason \"Sold beside the plain one\""
        })
final class IdentityExceptionAddCommand extends CommandInCategory implements Runnable {
    @Mixin
    ExceptedIdentity excepted;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why the variant is real.")
    String reason;

    @Override
    public void run() {
        if (reason.isBlank()) {
            throw new Misuse("--reason says why the variant is real; it cannot be blank");
        }
        JsonNode exception = gate().addException(excepted.identity(), reason);
        var facts = new Facts()
                .add("exception", exception, "identifier")
                .add("identity", Identity.of(exception).spoken())
                .add("product id", exception, "productId")
                .add("reason", exception, "reason")
                .add("by", exception, "actor")
                .add("at", Cells.shown(Cells.of(exception, "at")));
        output().one(exception, facts, IdentityExceptionListCommand.FIELDS);
    }
}
