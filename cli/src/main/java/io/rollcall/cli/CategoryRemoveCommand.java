package io.rollcall.cli;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** One category less. */
@Writes(Writes.When.AT_ONCE)
@Command(
        name = "remove",
        description = "Remove a category that has no products. Refused while anything is in it.",
        footer = "  ./rollcall category remove keyboard")
final class CategoryRemoveCommand extends ServerCommand implements Runnable {
    @Parameters(paramLabel = "CATEGORY", description = "Its name, as category list shows it.")
    String category;

    @Override
    public void run() {
        JsonNode removed = api().delete(ApiPath.of("categories", category));
        output().one(removed, new Facts().add("removed", Cells.text(category)), List.of("category"));
    }
}
