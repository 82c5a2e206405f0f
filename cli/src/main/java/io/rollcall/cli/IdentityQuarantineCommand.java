package io.rollcall.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Job inputs on disk that got no queue entry. */
@Writes(Writes.When.NEVER)
@Command(
        name = "quarantine",
        description = {
            "List the job inputs on disk that got no queue entry, and why.",
            "Refused: the gate does not take what they name. Unreadable: they are no job input."
        },
        footer = {
            "  ./rollcall identity quarantine",
            "  ./rollcall identity quarantine --category mouse -o csv >files.csv"
        })
final class IdentityQuarantineCommand extends CommandInCategory implements Runnable {
    @Mixin
    LimitOption limit;

    @Override
    public void run() {
        Listing files = Listing.read(api(), ApiPath.of("catalog", category(), "quarantine"), limit.most());
        files.show(output(), "file", FoundRows.of(files.items()), FoundRows.COLUMNS, FoundRows.FIELDS);
    }
}
