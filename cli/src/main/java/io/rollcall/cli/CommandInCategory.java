package io.rollcall.cli;

import java.util.List;
import java.util.Map;

import picocli.CommandLine.Option;

/** A command about one category. */
abstract class CommandInCategory extends ServerCommand {
    static final String VARIABLE = "ROLLCALL_CATEGORY";

    @Option(
            names = {"-c", "--category"},
            paramLabel = "C",
            description = "The category, as in mouse. Default: " + VARIABLE
                    + ", else that of context use, else the only one there is.")
    private String category;

    /** The server is asked, once, when nobody says which. */
    final String category() {
        if (category == null) {
            category = usual();
        }
        return category;
    }

    final Catalog catalog() {
        return new Catalog(api(), category(), output());
    }

    final Gate gate() {
        return new Gate(api(), category());
    }

    private String usual() {
        Map<String, String> environment = output().terminal().environment();
        String told = environment.getOrDefault(VARIABLE, "").strip();
        if (!told.isEmpty()) {
            return told;
        }
        return Context.of(environment).category().orElseGet(() -> only(known(api())));
    }

    static List<String> known(Api api) {
        return Listing.whole(api, ApiPath.of("categories"), Listing.ALL).items().stream()
                .map(item -> Cells.of(item, "category"))
                .toList();
    }

    private static String only(List<String> known) {
        if (known.isEmpty()) {
            throw new Misuse("There is no category yet; add one with ./rollcall category add NAME");
        }
        if (known.size() > 1) {
            throw new Misuse("Which category? There are " + String.join(", ", known)
                    + ". Name one with --category C, for all commands with ./rollcall context use C, or in "
                    + VARIABLE);
        }
        return known.get(0);
    }
}
