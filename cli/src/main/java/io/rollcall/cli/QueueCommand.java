package io.rollcall.cli;

import picocli.CommandLine.Command;

/** The pipeline's queue. */
@Command(
        name = "queue",
        description = {
            "Look at the queue that the pipeline works on.",
            "Rollcall adds and removes its rows; what they say of the work is the pipeline's."
        },
        footer = {"  ./rollcall queue list --failing", "  ./rollcall queue show mouse-razer-viper-v3-pro"},
        subcommands = {QueueListCommand.class, QueueShowCommand.class})
final class QueueCommand {}
