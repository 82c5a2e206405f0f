package io.rollcall.cli;

import picocli.CommandLine.Option;

/** The identity an exception is for. It always has a variant: that is what is let through. */
final class ExceptedIdentity {
    @Option(names = "--brand", required = true, paramLabel = "B", description = "A brand, by name or alias.")
    String brand;

    @Option(names = "--model", required = true, paramLabel = "M", description = "A model.")
    String model;

    @Option(names = "--variant", required = true, paramLabel = "V", description = "The variant that is let through.")
    String variant;

    Identity identity() {
        return new Identity(brand, model, variant);
    }
}
