package io.rollcall.cli;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What was refused anywhere, and why. */
@Writes(Writes.When.NEVER)
@Command(
        name = "rejections",
        description = {
            "List the identities that were refused in the last 90 days, the latest first.",
            "Those with the same identity, reason and path are one row, unless you ask for --each. Times are UTC."
        },
        footer = {
            "  ./rollcall identity rejections",
            "  ./rollcall identity rejections --since 24h --path queue-sync",
            "  ./rollcall identity rejections -q acer --each --limit 20",
            "  ./rollcall identity rejections --since 2026-02-14 -o csv >refused.csv"
        })
final class IdentityRejectionsCommand extends CommandInCategory implements Runnable {
    @Option(
            names = {"-q", "--query"},
            paramLabel = "TEXT",
            description = "Words in the names, the canonical id, the file or who tried.")
    String query;

    @Option(
            names = "--reason",
            paramLabel = "R",
            description = "As in variant_is_model_substring; several times for several.")
    List<String> reasons = List.of();

    @Option(
            names = "--path",
            paramLabel = "P",
            description = "How it came: add, seed, queue-sync or a tool's name; several times for several.")
    List<String> paths = List.of();

    @Option(names = "--since", paramLabel = "WHEN", description = "As in 7d, 24h, 2026-02-14 or 2026-02-14T12:00:00Z.")
    String since;

    @Option(names = "--each", description = "One row for every refusal.")
    boolean each;

    @Mixin
    LimitOption limit;

    @Override
    public void run() {
        Since from = since == null ? null : Since.of(since, Clock.systemUTC());
        ApiPath rejections = each
                ? ApiPath.of("identity", category(), "rejections")
                : ApiPath.of("identity", category(), "rejections", "groups");
        Listing found = Listing.read(
                api(),
                rejections
                        .with("q", query)
                        .with("reason", reasons)
                        .with("path", paths)
                        .with("since", from == null ? null : from.instant()),
                limit.most());
        RejectionRows rows = each ? RejectionRows.EACH : RejectionRows.GROUPED;
        Output output = output();
        output.list(found.answer(), rows.of(found.items()), rows.columns(), rows.fields());
        output.note(each ? found.count("rejection") : counts(found));
        if (found.items().isEmpty()) {
            output.note(known(found.answer(), "reasons"));
            output.note(known(found.answer(), "paths"));
        }
    }

    private static String counts(Listing groups) {
        int rejections = groups.answer().path("rejections").asInt();
        return groups.count("group") + ", " + rejections + (rejections == 1 ? " rejection" : " rejections");
    }

    /** What could have been asked for, as in “reasons: slug_collision (3)”. */
    private static String known(JsonNode answer, String facet) {
        var values = Listing.rows(answer, facet);
        return values.isEmpty()
                ? ""
                : values.stream()
                        .map(value -> Cells.text(Cells.of(value, "value")) + " (" + Cells.of(value, "count") + ")")
                        .collect(Collectors.joining(", ", facet + ": ", ""));
    }
}
