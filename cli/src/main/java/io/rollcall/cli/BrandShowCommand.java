package io.rollcall.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Everything about one brand. */
@Writes(Writes.When.NEVER)
@Command(
        name = "show",
        description = "Show one brand and how many products it has.",
        footer = {
            "  ./rollcall brand show logitech",
            "  ./rollcall brand show \"Logitech G\"          by a name or an alias",
            "  ./rollcall brand show logitech -o json"
        })
final class BrandShowCommand extends ServerCommand implements Runnable {
    @Parameters(paramLabel = "BRAND", description = "Its slug, its exact name or an alias.")
    String brand;

    @Override
    public void run() {
        FoundBrand found = FoundBrand.find(api(), brand);
        Output output = output();
        output.one(found.state(), BrandFacts.row(found.state()), BrandFacts.of(found.state()), BrandFacts.FIELDS);
        output.note(found.source().note());
    }
}
