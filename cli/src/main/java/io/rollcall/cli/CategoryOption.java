package io.rollcall.cli;

import java.util.stream.Collectors;

import picocli.CommandLine.Option;

/** The category a command is about. Where there is only one, it need not be said. */
final class CategoryOption {
    @Option(
            names = {"-c", "--category"},
            paramLabel = "C",
            description = "The category, as in mouse. Default: the only one there is.")
    String category;

    String of(Api api) {
        if (category != null) {
            return category;
        }
        var known = Listing.read(api, ApiPath.of("categories"), null).items().stream()
                .map(item -> Cells.of(item, "category"))
                .toList();
        if (known.size() != 1) {
            throw new Misuse(
                    known.isEmpty()
                            ? "There is no category yet; name one with --category"
                            : "Which category? "
                                    + known.stream().collect(Collectors.joining(", --category ", "--category ", "")));
        }
        return known.get(0);
    }
}
