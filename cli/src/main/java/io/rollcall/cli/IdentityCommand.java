package io.rollcall.cli;

import picocli.CommandLine.Command;

/** The identity gate. */
@Command(
        name = "identity",
        description = "Ask the identity gate.",
        footer = "  ./rollcall identity check --brand Acer --model \"Cestus 310\" --variant 310",
        subcommands = IdentityCheckCommand.class)
final class IdentityCommand {}
