package io.rollcall.cli;

import picocli.CommandLine.Command;

/** The identity gate. */
@Command(
        name = "identity",
        description = "Ask the identity gate, and see what it let through and what it refused.",
        footer = {
            "  ./rollcall identity check --brand Acer --model \"Cestus 310\" --variant 310",
            "  ./rollcall identity rejections --since 7d",
            "  ./rollcall identity exception list"
        },
        subcommands = {
            IdentityCheckCommand.class,
            IdentityExceptionCommand.class,
            IdentityRejectionsCommand.class,
            IdentityQuarantineCommand.class,
            IdentityStatusCommand.class
        })
final class IdentityCommand {}
