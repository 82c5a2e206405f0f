package io.rollcall.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine.ArgGroup;
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
final class BrandMergeCommand extends ServerCommand implements Callable<Integer> {
    @Parameters(paramLabel = "BRAND", description = "The one that disappears: its slug or its exact name.")
    String brand;

    @Parameters(paramLabel = "INTO", description = "The one that stays: its slug, its exact name or an alias.")
    String into;

    @ArgGroup
    DryRunOrApply how = new DryRunOrApply();

    @Override
    public Integer call() {
        FoundBrand goes = FoundBrand.findByOwnName(api(), brand);
        FoundBrand stays = FoundBrand.find(api(), into);
        if (goes.slug().equals(stays.slug())) {
            throw new Misuse("“" + brand + "” and “" + into + "” are the same brand: " + goes.name());
        }
        var change = new PlannedChange(
                api(),
                output(),
                goes.path("merge"),
                Api.body().put("into", stays.slug()),
                goes.slug(),
                goes.name() + " → " + stays.name());
        return change.run(how).value();
    }
}
