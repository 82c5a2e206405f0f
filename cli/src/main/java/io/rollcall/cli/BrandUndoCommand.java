package io.rollcall.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes one change of a brand back. */
@Writes(Writes.When.UNLESS_DRY_RUN)
@Command(
        name = "undo",
        description = "Undo one change. The undo is a change too, and is in the history.",
        footer = {
            "  ./rollcall brand history razer               which changes there were",
            "  ./rollcall brand undo 42 --dry-run           what taking one back would do",
            "  ./rollcall brand undo 42"
        })
final class BrandUndoCommand extends ServerCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ID", description = "The number of the change, as brand history shows it.")
    long id;

    @Option(names = "--dry-run", description = "Only say what would happen.")
    boolean dryRun;

    @Override
    public Integer call() {
        var change = new PlannedChange(
                api(),
                output(),
                ApiPath.of("brand-history", Long.toString(id), "undo"),
                Api.body(),
                "",
                "change " + id);
        return (dryRun ? change.look("Leave out --dry-run") : change.apply()).value();
    }
}
