package io.rollcall.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The backups of a category. */
@Writes(Writes.When.NEVER)
@Command(
        name = "list",
        description = {
            "List the backups of a category, the newest first. Times are UTC.",
            "Whole: it can be restored. Unfinished: the reconcile ended before all of it was done. Restored: it is back."
        },
        footer = {"  ./rollcall backup list", "  ./rollcall backup list --category mouse -o json"})
final class BackupListCommand extends CommandInCategory implements Runnable {
    @Mixin
    LimitOption limit;

    @Override
    public void run() {
        Listing.whole(api(), new Backups(category()).path(), limit.most())
                .show(output(), "backup", BackupFacts.COLUMNS, BackupFacts.FIELDS);
    }
}
