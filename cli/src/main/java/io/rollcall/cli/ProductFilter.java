package io.rollcall.cli;

import java.util.List;

import picocli.CommandLine.Option;

/** Which products of a category are meant, and in which order. */
final class ProductFilter {
    @Option(
            names = {"-q", "--query"},
            paramLabel = "WORDS",
            description = "Words in the brand, model, variant or id.")
    String query;

    @Option(
            names = "--brand",
            paramLabel = "B",
            description = "A brand's name, alias or slug; several times for several.")
    List<String> brands = List.of();

    @Option(names = "--status", paramLabel = "S", description = "As in active or inactive; several times for several.")
    List<String> statuses = List.of();

    @Option(
            names = "--badge",
            paramLabel = "S",
            description = "As in from_production or production_drift; several times for several.")
    List<String> badges = List.of();

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
                .with("brand", brands)
                .with("status", statuses)
                .with("badge", badges)
                .with("hasOutput", hasOutput)
                .with("sort", sort);
    }
}
