package io.rollcall.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes back what was applied of a comparison with production. */
@Writes(Writes.When.ONCE_AGREED)
@Command(
        name = "undo",
        description = {
            "Undo an apply: products it added go, values and names it changed are again what they were.",
            "What was changed since stays and is listed. Exits with 1 then."
        },
        footer = {
            "  ./rollcall production-sync history           which applies there were",
            "  ./rollcall production-sync undo 0b5d7c1e-52a4-4c2f-9f6e-3f0f2a1d4c77",
            "  ./rollcall production-sync undo 0b5d7c1e-52a4-4c2f-9f6e-3f0f2a1d4c77 --yes"
        })
final class ProductionSyncUndoCommand extends CommandInCategory implements Callable<Integer> {
    @Parameters(paramLabel = "APPLY_ID", description = "As production-sync history shows it.")
    String id;

    @Mixin
    YesOption yes;

    @Override
    public Integer call() {
        if (!id.matches("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            throw new Misuse("“" + id + "” is no id of an apply; ./rollcall production-sync history shows them");
        }
        Output output = output();
        var sync = new ProductionSync(api(), category(), output.terminal());
        if (!yes.mayGoOn(output.terminal(), () -> what(sync.get(id)))) {
            output.note("Nothing was undone.");
            return ExitCode.REFUSED.value();
        }
        SyncOutcome undone = sync.undo(id);
        undone.showUndone(output);
        return (undone.changed().isEmpty() ? ExitCode.OK : ExitCode.REFUSED).value();
    }

    private static String what(SyncOutcome done) {
        return Cells.text(Cells.count(done.sum("applied"), "row") + " that " + Cells.of(done.answer(), "actor")
                + " applied at " + Cells.shown(Cells.of(done.answer(), "at"))
                + " will be undone. What was changed since stays.");
    }
}
