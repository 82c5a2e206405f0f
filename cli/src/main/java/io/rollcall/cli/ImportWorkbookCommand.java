package io.rollcall.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Adds the products of a workbook to a catalog. */
@Writes(Writes.When.WHEN_APPLIED)
@Command(
        name = "workbook",
        description = {
            "Say what importing a workbook would do: its new products and brands, what is in the catalog already, variants"
                    + " that look like a part of the model, and rows to repair. With --apply, import it.",
            "Without --file, the workbook is one of the category's own, in its folder of helper_files. A CELL is as F4 or"
                    + " dataEntry!F4.",
            "The table has the first rows of each kind; -o csv writes all of them. With --apply, exits with 1 when a row"
                    + " was rejected."
        },
        footer = {
            "  ./rollcall import workbook --category mouse            what would happen",
            "  ./rollcall import workbook --category mouse --apply    look, ask, do it",
            "  ./rollcall import workbook --file mice.xlsx --sheet \"dataEntry\"",
            "  ./rollcall import workbook --apply --exclude D4,G4 --keep-variant F4",
            "  ./rollcall import workbook --apply --alias \"Logitech G=logitech\"",
            "  ./rollcall import workbook --exit-code && echo all imported"
        })
final class ImportWorkbookCommand extends CommandInCategory implements Callable<Integer> {
    @Mixin
    WorkbookOptions workbook;

    @ArgGroup
    DryRunOrApply how = new DryRunOrApply();

    @Mixin
    ImportChoiceOptions choices;

    @Option(names = "--yes", description = "With --apply: ask nothing.")
    boolean yes;

    @Option(
            names = "--exit-code",
            description = "Exit with 10 when there is something to import or to repair; not with --apply.")
    boolean exitCode;

    @Override
    public Integer call() {
        how.checkYes(yes);
        if (exitCode && how.apply) {
            throw new Misuse("--exit-code is for a dry run: once it is done there is no difference left");
        }
        choices.check();
        Terminal terminal = output().terminal();
        WorkbookSource source = workbook.source(terminal);
        var imports = new Imports(api(), category(), terminal);
        ImportPreview preview = imports.preview(source);
        var plan = new ImportPlan(preview, choices.of(preview));
        return (how.apply ? apply(imports, plan) : look(imports, plan)).value();
    }

    private ExitCode look(Imports imports, ImportPlan plan) {
        Output output = output();
        plan.show(output);
        output.note(
                plan.products() == 0
                        ? plan.nothing()
                        : "Nothing was imported. To " + plan.said() + ": ./rollcall import workbook --category "
                                + BrandAdvice.quoted(imports.category()) + workbook.asTyped() + " --apply"
                                + choices.asTyped());
        return exitCode && (plan.products() > 0 || plan.toRepair() > 0) ? ExitCode.DIFFERENT : ExitCode.OK;
    }

    private ExitCode apply(Imports imports, ImportPlan plan) {
        Output output = output();
        if (plan.products() == 0) {
            plan.show(output);
            output.note(plan.nothing());
            return plan.toRepair() > 0 ? ExitCode.REFUSED : ExitCode.OK;
        }
        plan.preview().counts().lines().forEach(output::note);
        var question = new Question(output.terminal());
        if (!yes && question.canBeAsked() && !question.isAgreedTo(plan.question())) {
            output.note("Nothing was imported.");
            return ExitCode.REFUSED;
        }
        ImportOutcome outcome =
                imports.apply(plan.preview().importId(), plan.choices().wish(plan.preview()));
        outcome.show(output);
        output.note("To undo it: " + imports.undoing(outcome.importId()));
        return outcome.rejected(plan.choices()) > 0 ? ExitCode.REFUSED : ExitCode.OK;
    }
}
