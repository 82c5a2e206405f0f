package io.rollcall.cli;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** One more category. */
@Writes(Writes.When.AT_ONCE)
@Command(
        name = "add",
        description = "Add a category. Its name has small letters, digits, _ and -.",
        footer = "  ./rollcall category add keyboard")
final class CategoryAddCommand extends ServerCommand implements Runnable {
    @Parameters(paramLabel = "CATEGORY", description = "Its name, as in keyboard.")
    String category;

    @Override
    public void run() {
        JsonNode added = api().post(ApiPath.of("categories"), Api.body().put("category", category));
        output().one(added, new Facts().add("added", Cells.text(category)), List.of("category"));
    }
}
