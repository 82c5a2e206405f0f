package io.rollcall.cli;

import java.util.List;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Compares a category with what is live, and does what a person says about the differences. */
@Writes(Writes.When.WHEN_APPLIED)
@Command(
        name = "production-sync",
        description = {
            "Compare a category with the list of what is live: + is new there, - is only here, ~ has another value"
                    + " there (here → there), ! has another name there. With --apply, do what is named, and nothing else.",
            "A list that is less than an hour old is not asked for again. The table has the first rows of each class;"
                    + " --class and -o csv have all. With --apply, exits with 1 when a row was refused."
        },
        footer = {
            "  ./rollcall production-sync --category mouse            what differs",
            "  ./rollcall production-sync --class field_drift --field weight",
            "  ./rollcall production-sync --apply --add all           look, ask, do it",
            "  ./rollcall production-sync --apply --accept weight=all --discontinue all \\",
            "      --keep mouse-acer-m501 --reason \"Sold in shops only\"",
            "  ./rollcall production-sync --exit-code && echo no differences",
            "  ./rollcall production-sync history                     then undo APPLY_ID"
        },
        subcommands = {ProductionSyncHistoryCommand.class, ProductionSyncUndoCommand.class})
final class ProductionSyncCommand extends CommandInCategory implements Callable<Integer> {
    @ArgGroup
    DryRunOrApply how = new DryRunOrApply();

    @Mixin
    SyncChoiceOptions options;

    @Option(
            names = "--class",
            paramLabel = "CLASS",
            description = "List every row of one class: ${COMPLETION-CANDIDATES}.")
    SyncClass rowClass;

    @Option(names = "--field", paramLabel = "F", description = "List every row of one field, as in weight.")
    String field;

    @Option(names = "--refresh", description = "Ask the source, however young the last list is.")
    boolean refresh;

    @Option(names = "--confirm-drop", description = "Take the list in although it is much shorter than the last one.")
    boolean confirmDrop;

    @Option(names = "--yes", description = "With --apply: ask nothing.")
    boolean yes;

    @Option(
            names = "--exit-code",
            description = "Exit with 10 when a difference asks a person for something; not with --apply.")
    boolean exitCode;

    @Override
    public Integer call() {
        check();
        SyncChoices choices = options.choices();
        var sync = new ProductionSync(api(), category(), output().terminal());
        SyncDiff diff = sync.compare(refresh, confirmDrop);
        return (how.apply ? apply(sync, diff, choices.of(diff)) : look(sync, diff, choices)).value();
    }

    private void check() {
        how.checkYes(yes);
        boolean filtered = rowClass != null || field != null;
        if (exitCode && how.apply) {
            throw new Misuse("--exit-code is for a dry run: once it is done there is no difference left");
        }
        if (how.apply && options.isEmpty()) {
            throw new Misuse("--apply does only what is named: --add, --accept, --discontinue, --keep or --resolve");
        }
        if (filtered && (how.apply || !options.isEmpty())) {
            throw new Misuse("--class and --field choose what is listed; what is done is named by --add, --accept, …");
        }
        if (field != null && field.isBlank()) {
            throw new Misuse("--field names a field, as in weight; it cannot be blank");
        }
    }

    private ExitCode look(ProductionSync sync, SyncDiff diff, SyncChoices choices) {
        if (rowClass != null || field != null) {
            return ended(list(sync.rows(rowClass, field)));
        }
        SyncPlan plan = choices.of(diff);
        Output output = output();
        output.lines(
                diff.answer(),
                new SyncLines(output.terminal()).of(diff),
                diff.said(),
                output.isInRows() ? flat(diff.all()) : List.of(),
                SyncRow.FIELDS);
        boolean whole = output.format() == Format.json || output.format() == Format.yaml;
        output.note(whole ? diff.unlisted() : "");
        boolean open = diff.isOpen();
        if (!options.isEmpty()) {
            plan.lines().forEach(output::note);
        }
        output.note(next(sync, diff, plan, open));
        return ended(open);
    }

    /** @return whether one of them asks a person for something */
    private boolean list(Listing listing) {
        Output output = output();
        List<SyncRow> rows = SyncDiff.rows(listing.items());
        output.lines(
                listing.answer(),
                new SyncLines(output.terminal()).all(rows),
                List.of(),
                output.isInRows() ? flat(rows) : List.of(),
                SyncRow.FIELDS);
        output.note(listing.count("row"));
        return rows.stream().anyMatch(SyncRow::isOpen);
    }

    private String next(ProductionSync sync, SyncDiff diff, SyncPlan plan, boolean open) {
        if (!options.isEmpty()) {
            return plan.isEmpty()
                    ? "There is nothing to apply."
                    : "Nothing was changed. To " + plan.said() + ": " + sync.command("production-sync") + " --apply"
                            + options.asTyped();
        }
        if (!open) {
            return "Nothing needs a decision.";
        }
        return diff.first(SyncClass.in_production_only).stream().anyMatch(SyncRow::isValid)
                ? "Nothing was changed. To add what is new: " + sync.command("production-sync") + " --apply --add all"
                : "Nothing was changed. ./rollcall production-sync --help says how to settle what differs.";
    }

    private ExitCode apply(ProductionSync sync, SyncDiff diff, SyncPlan plan) {
        Output output = output();
        plan.lines().forEach(output::note);
        if (plan.isEmpty()) {
            output.note("There is nothing to apply.");
            return ExitCode.OK;
        }
        var question = new Question(output.terminal());
        if (!yes && question.canBeAsked() && !question.isAgreedTo(plan.question())) {
            output.note("Nothing was applied.");
            return ExitCode.REFUSED;
        }
        SyncOutcome outcome = sync.apply(diff.planId(), plan);
        outcome.show(output);
        if (outcome.sum("applied") > 0) {
            output.note("To undo: " + sync.command("production-sync undo " + outcome.applyId()));
        }
        return outcome.sum("refused") + outcome.sum("pending") > 0 ? ExitCode.REFUSED : ExitCode.OK;
    }

    private ExitCode ended(boolean open) {
        return exitCode && open ? ExitCode.DIFFERENT : ExitCode.OK;
    }

    private static List<JsonNode> flat(List<SyncRow> rows) {
        return rows.stream().map(SyncRow::flat).toList();
    }
}
