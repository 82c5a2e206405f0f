package io.rollcall.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Another name for a brand, and other ids for its products. */
@Writes(Writes.When.WHEN_APPLIED)
@Command(
        name = "rename",
        description = {
            "Rename a brand: list what would change; with --apply, do exactly that.",
            "The ids of its products follow the name. The old name stays as an alias."
        },
        footer = {
            "  ./rollcall brand rename razer \"Razer Inc\"",
            "  ./rollcall brand rename razer \"Razer Inc\" --apply",
            "  ./rollcall brand rename razer \"Razer Inc\" -o csv >ids.csv"
        })
final class BrandRenameCommand extends ServerCommand implements Callable<Integer> {
    @Parameters(paramLabel = "BRAND", description = "Its slug, its exact name or an alias.")
    String brand;

    @Parameters(paramLabel = "NEW_NAME", description = "The name it shall have.")
    String name;

    @ArgGroup
    DryRunOrApply how = new DryRunOrApply();

    @Override
    public Integer call() {
        FoundBrand found = FoundBrand.find(api(), brand);
        var change = new PlannedChange(
                api(),
                output(),
                found.path("rename"),
                Api.body().put("name", name),
                found.slug(),
                found.name() + " → " + name);
        return change.run(how).value();
    }
}
