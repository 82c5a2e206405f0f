package io.rollcall.cli;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** One product less. */
@Writes(Writes.When.AT_ONCE)
@Command(
        name = "remove",
        description = {
            "Remove a product with its job file. What was researched about it stays.",
            "It can be brought back: product history names the removal, and product undo takes it back."
        },
        footer = {
            "  ./rollcall product remove mouse-razer-viper-v3-pro",
            "  ./rollcall product remove mouse-razer-viper-v3-pro --if-version 3",
            "  ./rollcall product action delete --from ids.txt      many at once"
        })
final class ProductRemoveCommand extends CommandOnProduct implements Runnable {
    @Option(names = "--if-version", paramLabel = "V", description = "Only if it is at this version.")
    Long version;

    @Override
    public void run() {
        Output output = output();
        JsonNode removal = catalog().remove(productId, version);
        JsonNode removed = removal.path("product");
        output.one(removal, removed, ProductFacts.done("removed", removed), ProductFacts.FIELDS);
        Listing.rows(removal, "kept").forEach(folder -> output.note("Kept: " + Cells.text(folder.asText())));
    }
}
