package io.rollcall.cli;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Fills a catalog from {@code activeFiltering.json}. */
@Writes(Writes.When.UNLESS_DRY_RUN)
@Command(
        name = "product-seed",
        description = {
            "Seed a category's catalog from its activeFiltering.json. Seeding again changes nothing.",
            "A variant that looks like a part of the model is left out, and the row is listed with its number; --keep keeps"
                    + " it, as an exception, which is for admins."
        },
        footer = {
            "  ./rollcall product-seed --category mouse --dry-run     what would happen",
            "  ./rollcall product-seed --category mouse               do it",
            "  ./rollcall product-seed --category mouse --keep 12,40  with the variants of two rows",
            "  ./rollcall product-seed --category mouse -o csv        the rows to look at, as CSV"
        })
final class ProductSeedCommand extends CommandInCategory implements Runnable {
    private static final List<String> COLUMNS =
            List.of("index", "brand", "model", "variant", "reason", "canonicalProductId", "message");

    @Option(
            names = "--keep",
            split = ",",
            paramLabel = "INDEX",
            description = "A row whose variant is real although it looks like a part of the model; may be repeated.")
    List<Integer> keep = new ArrayList<>();

    @ArgGroup
    DryRunOrApply how = new DryRunOrApply();

    @Override
    public void run() {
        ObjectNode wish = Api.body().put("dryRun", how.dryRun);
        if (!keep.isEmpty()) {
            ObjectNode variants = wish.putObject("variants");
            keep.forEach(index -> variants.put(String.valueOf(index), "keep"));
        }
        JsonNode report = api().post(ApiPath.of("catalog", category(), "seed"), wish);
        var warnings = Listing.rows(report, "variantWarnings");
        var rejected = Listing.rows(report, "rejected");
        var invalid = Listing.rows(report, "invalidRows");
        var sums = new Facts()
                .add(how.dryRun ? "would seed" : "seeded", report.path("seeded").asInt())
                .add("skipped", report.path("skipped").asInt())
                .add("rejected", rejected.size())
                .add("variant warnings", warnings.isEmpty() ? "" : String.valueOf(warnings.size()))
                .add("new brands", report.path("newBrands").size())
                .add("invalid rows", invalid.size())
                .add("brands", report, "newBrands")
                .add("projection", report, "projection");
        var rows = new ArrayList<JsonNode>();
        rejected.forEach(row -> rows.add(withMessage(row)));
        rows.addAll(invalid);
        warnings.forEach(row -> rows.add(withoutVariant(row)));
        output().report(report, sums, rows, COLUMNS);
        output().note(how.hint());
    }

    private static JsonNode withoutVariant(JsonNode row) {
        ObjectNode shown = (ObjectNode) withMessage(row);
        shown.set("canonicalProductId", row.path("strippedProductId"));
        return shown;
    }

    private static JsonNode withMessage(JsonNode row) {
        return ((ObjectNode) row.deepCopy()).put("message", Cells.of(row.path("explanation"), "message"));
    }
}
