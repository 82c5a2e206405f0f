package io.rollcall.cli;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import lombok.RequiredArgsConstructor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** One category less. */
@Writes(Writes.When.AT_ONCE)
@Command(
        name = "remove",
        description = "Remove a category that has no products. Refused while anything is in it.",
        footer = "  ./rollcall category remove keyboard")
@RequiredArgsConstructor
final class CategoryRemoveCommand implements Runnable {
    @Parameters(paramLabel = "CATEGORY", description = "Its name, as category list shows it.")
    String category;

    private final RollcallCommand rollcall;

    @Override
    public void run() {
        JsonNode removed = rollcall.api().delete(ApiPath.of("categories", category));
        rollcall.output().one(removed, new Facts().add("removed", Cells.text(category)), List.of("category"));
    }
}
