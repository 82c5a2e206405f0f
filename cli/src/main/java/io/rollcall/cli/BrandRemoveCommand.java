package io.rollcall.cli;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One brand less. */
@Writes(Writes.When.AT_ONCE)
@Command(
        name = "remove",
        description = {
            "Remove a brand that no product is of.",
            "It can be brought back: brand history names the removal, and brand undo takes it back."
        },
        footer = {
            "  ./rollcall brand remove keychron",
            "  ./rollcall brand remove keychron --if-version 3",
            "  ./rollcall brand remove keychron --force         leave its products behind"
        })
final class BrandRemoveCommand extends ServerCommand implements Runnable {
    @Parameters(paramLabel = "BRAND", description = "Its slug or its exact name.")
    String brand;

    @Option(names = "--if-version", paramLabel = "V", description = "Only if it is at this version.")
    Long version;

    @Option(names = "--force", description = "Even if there are products of it. They stay, and their brand is gone.")
    boolean force;

    @Override
    public void run() {
        FoundBrand found = FoundBrand.findByOwnName(api(), brand);
        JsonNode removal = remove(found);
        JsonNode removed = removal.path("brand");
        int left = removal.path("productsLeft").asInt();
        Output output = output();
        output.one(
                removal,
                BrandFacts.row(removed),
                BrandFacts.done("removed", removed).add("products left", left),
                BrandFacts.FIELDS);
        output.note(left == 0 ? "" : "Without a brand now: " + Cells.count(left, "product") + ".");
    }

    private JsonNode remove(FoundBrand found) {
        ApiPath path = found.path().with("force", force ? "true" : null);
        try {
            return api().delete(path, version);
        } catch (Problem refused) {
            throw BrandAdvice.about(refused, found.slug());
        }
    }
}
