package io.rollcall.cli;

import picocli.CommandLine.Command;

/** What is said of values, and by whom. */
@Command(
        name = "review",
        description = {
            "Decide about the values that the pipeline found, and see what was decided.",
            "A cell is named by PRODUCT FIELD, what products share by its id. To make what is reviewed: seed-db."
        },
        footer = {
            "  ./rollcall review list --field weight",
            "  ./rollcall review show mouse-acer-m501 weight",
            "  ./rollcall review accept mouse-acer-m501 weight --candidate ID",
            "  ./rollcall review set mouse-acer-m501 weight 61 --quote \"61 g\"",
            "  ./rollcall review undo 42"
        },
        subcommands = {
            ReviewListCommand.class,
            ReviewShowCommand.class,
            ReviewAcceptCommand.class,
            ReviewConfirmCommand.class,
            ReviewRejectCommand.class,
            ReviewSetCommand.class,
            ReviewHistoryCommand.class,
            ReviewUndoCommand.class
        })
final class ReviewCommand {}
