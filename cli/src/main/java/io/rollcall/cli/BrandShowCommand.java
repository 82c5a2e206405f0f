package io.rollcall.cli;

import picocli.CommandLine.Command;

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
final class BrandShowCommand extends CommandOnBrand implements Runnable {
    @Override
    public void run() {
        FoundBrand found = brand();
        Output output = output();
        output.one(found.state(), BrandFacts.row(found.state()), BrandFacts.of(found.state()), BrandFacts.FIELDS);
        output.note(found.source().note());
    }
}
