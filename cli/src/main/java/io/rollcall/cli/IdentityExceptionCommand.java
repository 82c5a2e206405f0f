package io.rollcall.cli;

import picocli.CommandLine.Command;

/** Variants that look fabricated, and that a named person let through. */
@Command(
        name = "exception",
        description = "Let a variant through that looks like a part of the model's name but is a real one.",
        footer = {
            "  ./rollcall identity exception add --brand Acer --model \"Cestus 350\" \\",
            "      --variant 350 --reason \"Sold beside the plain one\"",
            "  ./rollcall identity exception list -q acer",
            "  ./rollcall identity exception remove --identifier 9f3c2a10"
        },
        subcommands = {
            IdentityExceptionAddCommand.class,
            IdentityExceptionListCommand.class,
            IdentityExceptionRemoveCommand.class
        })
final class IdentityExceptionCommand {}
