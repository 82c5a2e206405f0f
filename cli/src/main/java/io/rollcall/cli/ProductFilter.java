package io.rollcall.cli;

import picocli.CommandLine.Option;

/** Which products of a category are meant, and in which order. */
final class ProductFilter {
    @Option(
            names = {"-q", "--query"},
            paramLabel = "WORDS",
            description = "Words in the brand, model, variant or id.")
    String query;

    @Option(names = "--brand", paramLabel = "B", description = "A brand's name, alias or slug.")
    String brand;

    @Option(names = "--status", paramLabel = "S", description = "As in active or inactive.")
    String status;

    @Option(names = "--badge", paramLabel = "S", description = "As in from_production or production_drift.")
    String badge;

    @Option(
            names = "--has-output",
            arity = "0..1",
            fallbackValue = "true",
            paramLabel = "true|false",
            description = "Only researched ones (=false: only others).")
    Boolean hasOutput;

    @Option(names = "--sort", paramLabel = "FIELDS", description = "As in brand,-updatedAt: by brand, latest first.")
    String sort;

    ApiPath of(ApiPath products) {
        return products.with("q", query)
                .with("brand", brand)
                .with("status", status)
                .with("badge", badge)
                .with("hasOutput", hasOutput)
                .with("sort", sort);
    }
}
