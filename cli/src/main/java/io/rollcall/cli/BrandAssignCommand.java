package io.rollcall.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Other categories for several brands. */
@Writes(Writes.When.UNLESS_DRY_RUN)
@Command(
        name = "assign",
        description = {
            "Assign brands to categories, and take categories away from them.",
            "A brand that has products in a category keeps it; the others are changed."
        },
        footer = {
            "  ./rollcall brand assign razer logitech --add keyboard --dry-run",
            "  ./rollcall brand assign razer logitech --add keyboard",
            "  ./rollcall brand assign \"Glorious\" --add mousepad --remove mouse"
        })
final class BrandAssignCommand extends ServerCommand implements Callable<Integer> {
    private static final int MOST = 1000;
    private static final List<String> COLUMNS = List.of("status", "slug", "before", "after", "reason", "detail");
    private static final List<String> FIELDS =
            List.of("status", "slug", "name", "before", "after", "reason", "detail", "products");

    @Parameters(
            arity = "1..*",
            paramLabel = "BRAND",
            description = "Their slugs, exact names or aliases; at most 1000.")
    List<String> brands;

    @Option(names = "--add", paramLabel = "C", description = "A category to assign them to; may be repeated.")
    List<String> added = new ArrayList<>();

    @Option(names = "--remove", paramLabel = "C", description = "A category to take from them; may be repeated.")
    List<String> removed = new ArrayList<>();

    @ArgGroup
    DryRunOrApply how = new DryRunOrApply();

    @Override
    public Integer call() {
        if (!new ListChange("category", List.of(), added, removed).isWanted()) {
            throw new Misuse("Nothing to change: say --add CATEGORY, --remove CATEGORY or both");
        }
        if (brands.size() > MOST) {
            throw new Misuse("At most " + MOST + " brands at once; these are " + brands.size());
        }
        ObjectNode body = Api.body();
        brands.stream()
                .map(brand -> FoundBrand.find(api(), brand).slug())
                .distinct()
                .forEach(body.putArray("slugs")::add);
        added.forEach(body.putArray("add")::add);
        removed.forEach(body.putArray("remove")::add);
        JsonNode report = api().post(ApiPath.of("brands", "categories"), body.put("dryRun", how.dryRun));
        int refused = report.path("refused").asInt();
        var sums = new Facts()
                .add(
                        how.dryRun ? "would change" : "changed",
                        report.path("changed").asInt())
                .add("unchanged", report.path("unchanged").asInt())
                .add("refused", refused);
        output().report(report, sums, Listing.rows(report, "results"), COLUMNS, FIELDS);
        output().note(how.hint());
        return (refused == 0 || how.dryRun ? ExitCode.OK : ExitCode.REFUSED).value();
    }
}
