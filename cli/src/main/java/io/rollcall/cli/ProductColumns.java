package io.rollcall.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import io.rollcall.workbook.Label;

/**
 * What a file calls the things it says of a product: in capitals or not, with or without underscores, and brand, model and
 * variant in their common forms too, as in workbooks. What an export says beside these is left out: a new product gets its own.
 *
 * @param brand the name the file has for it; "" when it has none, as for the others
 * @param isExport whether the file says what only an export does
 */
record ProductColumns(String brand, String model, String variant, String seedUrls, boolean isExport) {
    private static final String SEED_URLS = "SEEDURLS";
    private static final List<String> EXPORTED = List.of("PRODUCTID", "IDENTIFIER");

    /** @throws BrokenRow for names of no column, and two of one */
    static ProductColumns of(int line, Collection<String> names) {
        var found = new EnumMap<Label, String>(Label.class);
        var ranks = new EnumMap<Label, Integer>(Label.class);
        var unknown = new ArrayList<String>();
        String seedUrls = "";
        // An export's "version" is that of the product's entry, and no variant.
        boolean isExport = names.stream().anyMatch(name -> EXPORTED.contains(plain(name)));
        for (String name : names) {
            var match = Label.match(name).filter(label -> label.rank() == 0 || !isExport);
            if (match.isPresent()) {
                Label label = match.get().label();
                String before = found.get(label);
                if (before != null && ranks.get(label) == match.get().rank()) {
                    throw BrokenRow.at(
                            line, "two columns say the " + word(label) + ": " + quoted(List.of(before, name)));
                }
                boolean isBetter = before == null || match.get().rank() < ranks.get(label);
                if (before != null) {
                    unknown.add(isBetter ? before : name);
                }
                if (isBetter) {
                    found.put(label, name);
                    ranks.put(label, match.get().rank());
                }
            } else if (plain(name).equals(SEED_URLS)) {
                if (!seedUrls.isEmpty()) {
                    throw BrokenRow.at(line, "two columns say the seed URLs: " + quoted(List.of(seedUrls, name)));
                }
                seedUrls = name;
            } else if (!isLeftOut(name)) {
                unknown.add(name);
            }
        }
        if (!unknown.isEmpty()) {
            throw BrokenRow.at(
                    line, "unknown column " + quoted(unknown) + "; known are brand, model, variant, seed_urls");
        }
        return new ProductColumns(
                found.getOrDefault(Label.BRAND, ""),
                found.getOrDefault(Label.MODEL, ""),
                found.getOrDefault(Label.VARIANT, ""),
                seedUrls,
                isExport);
    }

    /** @throws BrokenRow when there is none for what a product must have */
    ProductColumns required(int line) {
        Map.of("brand", brand, "model", model).entrySet().stream()
                .filter(column -> column.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst()
                .ifPresent(missing -> {
                    throw BrokenRow.at(line, "the header has no " + missing + " column");
                });
        return this;
    }

    private static boolean isLeftOut(String name) {
        return ProductFacts.FIELDS.stream().anyMatch(field -> plain(field).equals(plain(name)));
    }

    private static String plain(String name) {
        return name.strip().replace("_", "").replace(" ", "").toUpperCase(Locale.ROOT);
    }

    private static String word(Label label) {
        return label.name().toLowerCase(Locale.ROOT);
    }

    private static String quoted(List<String> names) {
        return names.stream().map(name -> "“" + name + "”").collect(Collectors.joining(", "));
    }
}
