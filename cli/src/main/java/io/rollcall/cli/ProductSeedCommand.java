package io.rollcall.cli;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Fills a catalog from {@code activeFiltering.json}. */
@Command(
        name = "product-seed",
        description = "Seed a category's catalog from its activeFiltering.json. Seeding again changes nothing.",
        footer = {
            "  ./rollcall product-seed --category mouse --dry-run     what would happen",
            "  ./rollcall product-seed --category mouse               do it",
            "  ./rollcall product-seed --category mouse -o csv        the rows it refused, as CSV"
        })
final class ProductSeedCommand implements Runnable {
    private static final List<String> COLUMNS =
            List.of("index", "brand", "model", "variant", "reason", "canonicalProductId", "message");

    @Option(
            names = {"-c", "--category"},
            required = true,
            paramLabel = "C",
            description = "The category, as in mouse.")
    String category;

    @ArgGroup
    DryRunOrApply how = new DryRunOrApply();

    private final RollcallCommand rollcall;

    ProductSeedCommand(RollcallCommand rollcall) {
        this.rollcall = rollcall;
    }

    @Override
    public void run() {
        JsonNode report = rollcall.api()
                .post(ApiPath.of("catalog", category, "seed"), Api.body().put("dryRun", how.dryRun));
        var rejected = Listing.rows(report, "rejected");
        var invalid = Listing.rows(report, "invalidRows");
        var sums = new Facts()
                .add(how.dryRun ? "would seed" : "seeded", report.path("seeded").asInt())
                .add("skipped", report.path("skipped").asInt())
                .add("rejected", rejected.size())
                .add("new brands", report.path("newBrands").size())
                .add("invalid rows", invalid.size())
                .add("brands", Cells.text(Cells.of(report, "newBrands")))
                .add("projection", Cells.of(report, "projection"));
        var rows = new ArrayList<JsonNode>();
        rejected.forEach(row -> rows.add(withMessage(row)));
        rows.addAll(invalid);
        rollcall.output().report(report, sums, rows, COLUMNS);
        if (how.dryRun) {
            rollcall.output().note("Nothing was changed. Leave out --dry-run to do it.");
        }
    }

    private static JsonNode withMessage(JsonNode row) {
        return ((ObjectNode) row.deepCopy()).put("message", Cells.of(row.path("explanation"), "message"));
    }
}
