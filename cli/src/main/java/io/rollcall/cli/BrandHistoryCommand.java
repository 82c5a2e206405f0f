package io.rollcall.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Who changed what about brands. */
@Writes(Writes.When.NEVER)
@Command(
        name = "history",
        description = {
            "List what was changed about a brand, or about all of them, the latest first. Times are UTC.",
            "Without BRAND it also lists what was changed about brands that are gone."
        },
        footer = {
            "  ./rollcall brand history --limit 20",
            "  ./rollcall brand history razer",
            "  ./rollcall brand history -o csv >changes.csv",
            "  ./rollcall brand undo 42                     take change 42 back"
        })
final class BrandHistoryCommand extends ServerCommand implements Runnable {
    @Parameters(
            arity = "0..1",
            paramLabel = "BRAND",
            description = "Its slug, its exact name or an alias. Default: all.")
    String brand;

    @Mixin
    LimitOption limit;

    @Override
    public void run() {
        ApiPath path = brand == null
                ? ApiPath.of("brand-history")
                : FoundBrand.find(api(), brand).path("history");
        new History("brand", "slug", Listing.read(api(), path, limit.most())).show(output());
    }
}
