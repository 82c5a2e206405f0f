package io.rollcall.cli;

import picocli.CommandLine.Command;

/** It is not the value. */
@Writes(Writes.When.UNLESS_DRY_RUN)
@Command(
        name = "reject",
        description = "Say that a candidate is wrong. It stays rejected when it is found again.",
        footer = "  ./rollcall review reject mouse-acer-m501 weight --candidate ID")
final class ReviewRejectCommand extends ReviewDecisionCommand {
    @Override
    String action() {
        return "reject";
    }
}
