package io.rollcall.cli;

import picocli.CommandLine.Command;

/** Where the list of live products comes from. */
@Command(
        name = "source",
        description = "Say where the list of a category's live products comes from, and test it.",
        footer = {
            "  ./rollcall source show",
            "  ./rollcall source set --type s3 --bucket live --key mouse.json --region us-east-2",
            "  ./rollcall source test                        step by step, with samples"
        },
        subcommands = {SourceShowCommand.class, SourceSetCommand.class, SourceTestCommand.class})
final class SourceCommand {}
