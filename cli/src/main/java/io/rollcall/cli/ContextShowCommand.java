package io.rollcall.cli;

import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;
import picocli.CommandLine.Command;

/** Shows the category that was chosen. */
@Writes(Writes.When.NEVER)
@Command(
        name = "show",
        description = "Show the category that was chosen, and where that is written.",
        footer = {"  ./rollcall context show", "  ./rollcall context show -o name"})
final class ContextShowCommand extends ServerCommand implements Runnable {
    private static final List<String> FIELDS = List.of("category", "from", "file");

    @Override
    public void run() {
        Output output = output();
        var environment = output.terminal().environment();
        Context context = Context.of(environment);
        String told = environment.getOrDefault(CommandInCategory.VARIABLE, "").strip();
        String category = told.isEmpty() ? context.category().orElse("") : told;
        if (category.isEmpty()) {
            output.note("No category is chosen. Choose one with ./rollcall context use CATEGORY");
            return;
        }
        ObjectNode shown = Api.body()
                .put("category", category)
                .put("from", told.isEmpty() ? "context" : CommandInCategory.VARIABLE)
                .put("file", context.file().toString());
        var facts = new Facts()
                .add("category", Cells.text(category))
                .add("from", shown, "from")
                .add("file", shown, "file");
        output.one(shown, facts, FIELDS);
    }
}
