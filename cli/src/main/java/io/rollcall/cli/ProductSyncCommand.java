package io.rollcall.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Brings job inputs and queue in step with the catalog. */
@Writes(Writes.When.UNLESS_DRY_RUN)
@Command(
        name = "product-sync",
        description = {
            "Create the job inputs that a category's catalog misses, rewrite those that say something else, and queue them."
                    + " Without a catalog, its activeFiltering.json says which.",
            "Nothing is ever removed: job inputs that the gate refuses or nobody can read are listed, and stay."
        },
        footer = {
            "  ./rollcall product-sync --category mouse --dry-run     what would happen",
            "  ./rollcall product-sync --category mouse               do it",
            "  ./rollcall product-sync --category mouse --dry-run \\",
            "      --exit-code && echo in step",
            "  ./rollcall product-sync --category mouse -o csv        what stays, as CSV"
        })
final class ProductSyncCommand extends CommandInCategory implements Callable<Integer> {
    private static final String ACTIVE_FILTERING = "active_filtering";

    @ArgGroup
    DryRunOrApply how = new DryRunOrApply();

    @Option(names = "--exit-code", description = "With --dry-run: exit with 10 when there is something to do.")
    boolean exitCode;

    @Override
    public Integer call() {
        if (exitCode && !how.dryRun) {
            throw new Misuse("--exit-code needs --dry-run: once it is done there is no difference left");
        }
        JsonNode report =
                api().post(ApiPath.of("catalog", category(), "sync"), Api.body().put("dryRun", how.dryRun));
        var orphans = Listing.rows(report, "orphans");
        Output output = output();
        output.report(report, List.of(said(report)), FoundRows.of(orphans), FoundRows.COLUMNS, FoundRows.FIELDS);
        output.note(staying(orphans.size(), report.path("orphanCount").asInt(orphans.size())));
        if (Cells.of(report, "source").equals(ACTIVE_FILTERING)) {
            output.note("There is no catalog yet: this is what activeFiltering.json says.");
        }
        output.note(how.hint());
        return (exitCode && isDifferent(report) ? ExitCode.DIFFERENT : ExitCode.OK).value();
    }

    private String said(JsonNode report) {
        return (how.dryRun
                        ? "Would create %s, update %d, leave %d unchanged; would queue %d."
                        : "Created %s, updated %d, %d unchanged; queued %d.")
                .formatted(
                        Cells.count(report.path("created").asInt(), "job input"),
                        report.path("updated").asInt(),
                        report.path("unchanged").asInt(),
                        report.path("queued").asInt());
    }

    /** The server lists only so many. */
    private static String staying(int listed, int all) {
        return all == 0
                ? ""
                : (listed < all ? listed + " of " : "")
                        + Cells.count(all, "job input")
                        + (all == 1
                                ? " stays without a queue entry; see why above."
                                : " stay without a queue entry; see why above.");
    }

    private static boolean isDifferent(JsonNode report) {
        return Stream.of("created", "updated", "queued")
                .anyMatch(sum -> report.path(sum).asInt() > 0);
    }
}
