package io.rollcall.cli;

import picocli.CommandLine.Command;

/** It was checked. */
@Writes(Writes.When.UNLESS_DRY_RUN)
@Command(
        name = "confirm",
        description = "Say that a candidate was checked. The value stays as it is.",
        footer = {
            "  ./rollcall review confirm mouse-acer-m501 weight --candidate ID",
            "  ./rollcall review confirm --list-value 7 --candidate ID"
        })
final class ReviewConfirmCommand extends ReviewDecisionCommand {
    @Override
    String action() {
        return "confirm";
    }
}
