package io.rollcall.cli;

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
final class BrandRenameCommand extends PlannedBrandCommand {
    @Parameters(paramLabel = "BRAND", description = "Its slug, its exact name or an alias.")
    String brand;

    @Parameters(paramLabel = "NEW_NAME", description = "The name it shall have.")
    String name;

    @Override
    PlannedChange change() {
        FoundBrand found = FoundBrand.find(api(), brand);
        return of(found, found.path("rename"), Api.body().put("name", name), found.name() + " → " + name);
    }
}
