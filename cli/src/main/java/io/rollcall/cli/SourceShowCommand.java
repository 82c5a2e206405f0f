package io.rollcall.cli;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;

/** Where the list of live products comes from. */
@Writes(Writes.When.NEVER)
@Command(
        name = "show",
        description = "Show where the list of a category's live products comes from. A secret is never shown.",
        footer = {"  ./rollcall source show", "  ./rollcall source show --category mouse -o json"})
final class SourceShowCommand extends CommandInCategory implements Runnable {
    @Override
    public void run() {
        var source = new ProductSource(api(), category(), output().terminal());
        JsonNode document = source.get().body();
        output().one(document, SourceFacts.row(document), SourceFacts.of(document), SourceFacts.FIELDS);
        if (Cells.of(document, "source_type").isEmpty()) {
            output().note("Nobody has said yet where the list comes from. One of these does:");
            ProductSource.examples(category()).forEach(example -> output().note("  " + example));
        }
    }
}
