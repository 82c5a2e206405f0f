package io.rollcall.cli;

import picocli.CommandLine.Command;

/** The registry of brands. */
@Command(
        name = "brand",
        description = "List, add and seed brands.",
        footer = {
            "  ./rollcall brand list --category mouse",
            "  ./rollcall brand add Keychron --category mouse",
            "  ./rollcall brand seed --dry-run"
        },
        subcommands = {BrandListCommand.class, BrandAddCommand.class, BrandSeedCommand.class})
final class BrandCommand {}
