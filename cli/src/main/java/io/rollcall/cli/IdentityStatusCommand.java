package io.rollcall.cli;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;

/** How far the gate is behind the catalog. */
@Writes(Writes.When.NEVER)
@Command(
        name = "status",
        description = {
            "Show how far the gate's view of a category is behind the catalog.",
            "In step: at the last comparison both held the same products. Healed: how often a difference was mended."
        },
        footer = {"  ./rollcall identity status", "  ./rollcall identity status --category mouse -o json"})
final class IdentityStatusCommand extends CommandInCategory implements Runnable {
    private static final List<String> FIELDS = List.of(
            "category",
            "products",
            "exceptions",
            "asOfRevision",
            "catalogRevision",
            "behind",
            "asOf",
            "inStep",
            "catalogReachable",
            "healed");

    @Override
    public void run() {
        JsonNode status = api().get(ApiPath.of("identity", category(), "status"));
        Output output = output();
        boolean inStep = status.path("inStep").asBoolean();
        Terminal terminal = output.terminal();
        var facts = new Facts()
                .add("category", status, "category")
                .add("in step", inStep ? terminal.green("yes") : terminal.red("no"))
                .add("behind", behind(status))
                .add("gate at", status, "asOfRevision")
                .add("catalog at", status, "catalogRevision")
                .add("as of", Cells.shown(Cells.of(status, "asOf")))
                .add("products", status, "products")
                .add("exceptions", status, "exceptions")
                .add("healed", status, "healed");
        output.one(status, facts, FIELDS);
        if (!status.path("catalogReachable").asBoolean()) {
            output.note("The gate cannot reach the catalog: it answers with what it holds.");
        }
    }

    /** Before the catalog first answered nobody knows. */
    private static String behind(JsonNode status) {
        if (Cells.of(status, "catalogRevision").isEmpty()) {
            return "unknown";
        }
        long count = status.path("behind").asLong();
        return count + (count == 1 ? " revision" : " revisions");
    }
}
