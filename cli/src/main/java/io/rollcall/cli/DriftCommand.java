package io.rollcall.cli;

import picocli.CommandLine.Command;

/** What differs from production on purpose. */
@Command(
        name = "drift",
        description = {
            "Say that the value of a field differs from production on purpose, and see what was said.",
            "It holds for the value that production has now: another one is drift again."
        },
        footer = {
            "  ./rollcall drift list",
            "  ./rollcall drift accept mouse-acer-m501 weight --reason \"Weighed without cable\"",
            "  ./rollcall drift remove mouse-acer-m501 weight"
        },
        subcommands = {DriftListCommand.class, DriftAcceptCommand.class, DriftRemoveCommand.class})
final class DriftCommand {}
