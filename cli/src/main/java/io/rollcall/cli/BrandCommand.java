package io.rollcall.cli;

import picocli.CommandLine.Command;

/** The registry of brands. */
@Command(
        name = "brand",
        description = {
            "Look at the registry of brands and change it.",
            "A BRAND is its slug, its exact name or an alias, in capitals or not."
        },
        footer = {
            "  ./rollcall brand list --category mouse",
            "  ./rollcall brand add Keychron --category mouse",
            "  ./rollcall brand rename razer \"Razer Inc\"       look at what it would change",
            "  ./rollcall brand history razer                  then brand undo ID",
            "  ./rollcall brand seed --dry-run"
        },
        subcommands = {
            BrandListCommand.class,
            BrandShowCommand.class,
            BrandAddCommand.class,
            BrandUpdateCommand.class,
            BrandRenameCommand.class,
            BrandMergeCommand.class,
            BrandMoveAliasCommand.class,
            BrandRemoveCommand.class,
            BrandAssignCommand.class,
            BrandSeedCommand.class,
            BrandHistoryCommand.class,
            BrandUndoCommand.class,
            BrandRegistryCommand.class
        })
final class BrandCommand {}
