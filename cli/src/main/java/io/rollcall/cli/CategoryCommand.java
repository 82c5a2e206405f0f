package io.rollcall.cli;

import picocli.CommandLine.Command;

/** The kinds of things there are products of. */
@Command(
        name = "category",
        description = "List the categories, add one or remove an empty one.",
        footer = {
            "  ./rollcall category list",
            "  ./rollcall category add keyboard",
            "  ./rollcall category remove keyboard"
        },
        subcommands = {CategoryListCommand.class, CategoryAddCommand.class, CategoryRemoveCommand.class})
final class CategoryCommand {}
