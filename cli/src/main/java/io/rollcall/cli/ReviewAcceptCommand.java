package io.rollcall.cli;

import picocli.CommandLine.Command;

/** It is the value. */
@Writes(Writes.When.UNLESS_DRY_RUN)
@Command(
        name = "accept",
        description = {
            "Take a candidate's value for the right one.",
            "A value that products share reaches them as its policy says; what a person accepted for one stays."
        },
        footer = {
            "  ./rollcall review accept mouse-acer-m501 weight --candidate ID",
            "  ./rollcall review accept --component-value 7 --candidate ID --dry-run"
        })
final class ReviewAcceptCommand extends ReviewDecisionCommand {
    @Override
    String action() {
        return "accept";
    }
}
