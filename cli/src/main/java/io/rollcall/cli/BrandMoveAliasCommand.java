package io.rollcall.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** An alias that belongs to another brand. */
@Writes(Writes.When.WHEN_APPLIED)
@Command(
        name = "move-alias",
        description = {
            "Give an alias to another brand: list what would change; with --apply, do it.",
            "The products that are stored under the alias go with it."
        },
        footer = {
            "  ./rollcall brand move-alias logitech \"Astro\" astro-gaming",
            "  ./rollcall brand move-alias logitech \"Astro\" astro-gaming --apply"
        })
final class BrandMoveAliasCommand extends PlannedBrandCommand {
    @Parameters(paramLabel = "BRAND", description = "The one that has it: its slug, its exact name or an alias.")
    String brand;

    @Parameters(paramLabel = "ALIAS", description = "The alias, as brand show shows it.")
    String alias;

    @Parameters(paramLabel = "TO", description = "The one that gets it: its slug, its exact name or an alias.")
    String to;

    @Override
    PlannedChange change() {
        FoundBrand has = FoundBrand.find(api(), brand);
        FoundBrand gets = has.another(api(), to);
        return of(
                has,
                has.path("aliases", "move"),
                Api.body().put("alias", alias).put("to", gets.slug()),
                alias + ": " + has.name() + " → " + gets.name());
    }
}
