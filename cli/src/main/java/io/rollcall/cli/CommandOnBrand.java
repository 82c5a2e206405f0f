package io.rollcall.cli;

import picocli.CommandLine.Parameters;

/** A command about one brand, by any of its names. */
abstract class CommandOnBrand extends ServerCommand {
    @Parameters(paramLabel = "BRAND", description = "Its slug, its exact name or an alias.")
    private String brand;

    final FoundBrand brand() {
        return FoundBrand.find(api(), brand);
    }
}
