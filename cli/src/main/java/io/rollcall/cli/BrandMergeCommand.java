package io.rollcall.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Two brands become one. */
@Writes(Writes.When.WHEN_APPLIED)
@Command(
        name = "merge",
        description = {
            "Merge two brands: list what would change; with --apply, do exactly that.",
            "BRAND disappears: its names become aliases of INTO, its products products of INTO."
        },
        footer = {
            "  ./rollcall brand merge logitech-g logitech",
            "  ./rollcall brand merge logitech-g logitech --apply",
            "  ./rollcall brand merge logitech-g logitech -o csv >ids.csv"
        })
final class BrandMergeCommand extends PlannedBrandCommand {
    @Parameters(paramLabel = "BRAND", description = "The one that disappears: its slug or its exact name.")
    String brand;

    @Parameters(paramLabel = "INTO", description = "The one that stays: its slug, its exact name or an alias.")
    String into;

    @Override
    PlannedChange change() {
        FoundBrand goes = FoundBrand.findByOwnName(api(), brand);
        FoundBrand stays = goes.another(api(), into);
        return of(goes, goes.path("merge"), Api.body().put("into", stays.slug()), goes.name() + " → " + stays.name());
    }
}
