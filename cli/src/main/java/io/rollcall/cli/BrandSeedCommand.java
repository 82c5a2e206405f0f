package io.rollcall.cli;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Registers the brands that stand in {@code activeFiltering.json}. */
@Writes(Writes.When.UNLESS_DRY_RUN)
@Command(
        name = "seed",
        description = {
            "Register the brands of every activeFiltering.json. Seeding again changes nothing.",
            "A name that another brand has is rejected and its owner named; the others are registered."
        },
        footer = {
            "  ./rollcall brand seed --dry-run              which brands, in which categories",
            "  ./rollcall brand seed                        do it",
            "  ./rollcall brand seed --category mouse"
        })
final class BrandSeedCommand extends ServerCommand implements Runnable {
    private static final List<String> COLUMNS =
            List.of("status", "name", "slug", "categories", "reason", "owner", "detail");

    @Option(
            names = {"-c", "--category"},
            paramLabel = "C",
            description = "Only this category; may be repeated. Default: all.")
    List<String> categories = new ArrayList<>();

    @ArgGroup
    DryRunOrApply how = new DryRunOrApply();

    @Override
    public void run() {
        ObjectNode body = Api.body().put("dryRun", how.dryRun);
        Api.putAll(body, "categories", categories);
        JsonNode report = api().post(ApiPath.of("brands", "seed"), body);
        String would = how.dryRun ? "would be " : "";
        var invalid = Listing.rows(report, "invalidRows");
        var sums = new Facts()
                .add(would + "created", report.path("created").asInt())
                .add(would + "updated", report.path("updated").asInt())
                .add("unchanged", report.path("unchanged").asInt())
                .add("rejected", report.path("rejected").asInt())
                .add("invalid rows", invalid.size());
        var rows = new ArrayList<JsonNode>();
        Listing.rows(report, "results").stream()
                .filter(row -> !Cells.of(row, "status").equals("unchanged"))
                .forEach(rows::add);
        invalid.forEach(row -> rows.add(asResult(row)));
        output().report(report, sums, rows, COLUMNS);
        output().note(how.hint());
    }

    private static JsonNode asResult(JsonNode invalidRow) {
        return Api.body()
                .put("status", "invalid")
                .put("categories", Cells.of(invalidRow, "category"))
                .put("reason", Cells.of(invalidRow, "reason"))
                .put("detail", "row " + Cells.of(invalidRow, "index"));
    }
}
