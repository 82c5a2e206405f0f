package io.rollcall.cli;

import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Clears the job inputs that a category's canonical products have no use for. */
@Writes(Writes.When.WHEN_APPLIED)
@Command(
        name = "product-reconcile",
        description = {
            "List the job inputs that are not those of a category's canonical products; with --apply, move the orphans"
                    + " to a backup and take their queue rows away. Without a catalog, its activeFiltering.json says which products there are.",
            "backup restore brings them back. Untracked and unreadable files always stay.",
            "-o csv writes the files, and after --apply those that were skipped."
        },
        footer = {
            "  ./rollcall product-reconcile --category mouse          what would happen",
            "  ./rollcall product-reconcile --category mouse --apply  look, ask, do it",
            "  ./rollcall product-reconcile --category mouse --apply \\",
            "      --reason duplicate_of_canonical --except copy.json only duplicates, but for one",
            "  ./rollcall product-reconcile --category mouse --dry-run \\",
            "      --plan plan.json                                   keep it as a plan",
            "  ./rollcall product-reconcile --category mouse --apply \\",
            "      --plan plan.json                                   do exactly that",
            "  ./rollcall product-reconcile --category mouse \\",
            "      --exit-code && echo clean"
        })
final class ProductReconcileCommand extends CommandInCategory implements Callable<Integer> {
    @ArgGroup
    DryRunOrApply how = new DryRunOrApply();

    @Option(
            names = "--plan",
            paramLabel = "FILE",
            description = "Write the plan to this file; with --apply, do what the plan in it says.")
    String plan;

    @Mixin
    OrphanOptions orphans;

    @Option(names = "--yes", description = "With --apply: ask nothing, whatever it is that goes.")
    boolean yes;

    @Option(names = "--move-results", description = "Results of an orphan go to its twin, if that has none.")
    boolean moveResults;

    @Option(
            names = "--exit-code",
            description = "Exit with 10 when there are orphans, untracked or unreadable files; with --apply, when a"
                    + " file was skipped.")
    boolean exitCode;

    @Override
    public Integer call() {
        how.checkYes(yes);
        Output output = output();
        var reconcile = new Reconcile(api(), category(), orphans, moveResults, output.terminal());
        var file = plan == null ? null : new ReconcilePlanFile(plan, category(), output.terminal());
        var advice = new ReconcileAdvice(category(), orphans, plan, moveResults);
        return (how.apply ? apply(reconcile, file, advice) : look(reconcile, file, advice)).value();
    }

    private ExitCode look(Reconcile reconcile, ReconcilePlanFile file, ReconcileAdvice advice) {
        if (file != null) {
            file.checkPlace();
        }
        Output output = output();
        ReconcileReport report = reconcile.preview();
        if (file != null) {
            file.write(report, output);
        }
        report.showPlan(output);
        output.note(moveResults ? "" : report.movable());
        int going = report.going();
        output.note(
                going == 0
                        ? "There is nothing to move."
                        : "Nothing was moved. To move "
                                + (going == 1 ? "this file to a backup: " : "these " + going + " files to a backup: ")
                                + advice.apply());
        return ended(report.isDifferent());
    }

    private ExitCode apply(Reconcile reconcile, ReconcilePlanFile file, ReconcileAdvice advice) {
        var deletion = new ConfirmedDeletion(reconcile, advice, output(), yes);
        if (file != null) {
            return shown(deletion.of(file.planId()), advice);
        }
        ReconcileReport preview = reconcile.preview();
        if (preview.going() == 0) {
            preview.showPlan(output());
            output().note("There is nothing to move.");
            return ExitCode.OK;
        }
        return shown(deletion.of(preview), advice);
    }

    private ExitCode shown(Optional<ReconcileReport> done, ReconcileAdvice advice) {
        Output output = output();
        if (done.isEmpty()) {
            output.note("Nothing was moved.");
            return ExitCode.REFUSED;
        }
        ReconcileReport report = done.get();
        report.showDone(output);
        output.note(
                report.backupId().isEmpty()
                        ? ""
                        : "To bring back what was moved: " + advice.restore(report.backupId()));
        return ended(report.skipped() > 0);
    }

    private ExitCode ended(boolean different) {
        return exitCode && different ? ExitCode.DIFFERENT : ExitCode.OK;
    }
}
