package io.rollcall.cli;

import lombok.RequiredArgsConstructor;
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
@RequiredArgsConstructor
final class BrandShowCommand implements Runnable {
    @Parameters(paramLabel = "BRAND", description = "Its slug, its exact name or an alias.")
    String brand;

    private final RollcallCommand rollcall;

    @Override
    public void run() {
        FoundBrand found = FoundBrand.find(rollcall.api(), brand);
        Output output = rollcall.output();
        output.one(found.state(), BrandFacts.row(found.state()), BrandFacts.of(found.state()), BrandFacts.FIELDS);
        output.note(found.source().note());
    }
}
