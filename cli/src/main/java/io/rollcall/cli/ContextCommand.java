package io.rollcall.cli;

import picocli.CommandLine.Command;

/** What commands are about until somebody says otherwise. */
@Command(
        name = "context",
        description = {
            "Choose the category that commands are about when none is named.",
            "A command takes --category, else ROLLCALL_CATEGORY, else this one, else the only category there is. It is kept"
                    + " in context.json in ROLLCALL_HOME, else in ~/.config/rollcall."
        },
        footer = {"  ./rollcall context use mouse", "  ./rollcall context show", "  ./rollcall context clear"},
        subcommands = {ContextUseCommand.class, ContextShowCommand.class, ContextClearCommand.class})
final class ContextCommand {}
