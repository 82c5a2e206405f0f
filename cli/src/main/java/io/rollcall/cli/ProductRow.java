package io.rollcall.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A product of a file.
 *
 * @param line where it begins there, from 1
 */
record ProductRow(int line, Identity identity, List<String> seedUrls) {

    /** What a file may say of a product, in capitals or not, with or without underscores. */
    private enum Column {
        BRAND,
        MODEL,
        VARIANT,
        SEED_URLS;

        private static Optional<Column> of(String name) {
            String plain = plain(name);
            return Arrays.stream(values())
                    .filter(column -> plain(column.name()).equals(plain))
                    .findFirst();
        }

        private static String plain(String name) {
            return name.strip().replace("_", "").toUpperCase(Locale.ROOT);
        }

        /** What an export says beside these; a new product gets its own. */
        private static boolean isLeftOut(String name) {
            return ProductFacts.FIELDS.stream().anyMatch(field -> plain(field).equals(plain(name)));
        }
    }

    /** @throws BrokenRow for names of no column, two of one, and none of what a product must have */
    static void checkHeader(int line, Collection<String> names) {
        checkNames(line, names);
        var there = names.stream().flatMap(name -> Column.of(name).stream()).toList();
        for (Column needed : List.of(Column.BRAND, Column.MODEL)) {
            if (!there.contains(needed)) {
                throw BrokenRow.at(line, "the header has no " + needed.name().toLowerCase(Locale.ROOT) + " column");
            }
        }
        if (there.stream().distinct().count() < there.size()) {
            throw BrokenRow.at(line, "the header has a column twice");
        }
    }

    /**
     * @param row a member for each column; seed URLs as a list, or in one text with spaces between them
     * @throws BrokenRow for members of another name or kind
     */
    static ProductRow of(int line, JsonNode row) {
        if (!row.isObject()) {
            throw BrokenRow.at(line, "there is no JSON object");
        }
        checkNames(line, row.properties().stream().map(Map.Entry::getKey).toList());
        var values = new EnumMap<Column, JsonNode>(Column.class);
        row.properties().forEach(member -> Column.of(member.getKey())
                .ifPresent(column -> values.put(column, member.getValue())));
        var identity = new Identity(
                text(line, values.get(Column.BRAND)),
                text(line, values.get(Column.MODEL)),
                text(line, values.get(Column.VARIANT)));
        return new ProductRow(line, identity, urls(line, values.get(Column.SEED_URLS)));
    }

    ObjectNode body() {
        ObjectNode body = identity.body();
        seedUrls.forEach(body.putArray("seedUrls")::add);
        return body;
    }

    private static void checkNames(int line, Collection<String> names) {
        String unknown = names.stream()
                .filter(name -> Column.of(name).isEmpty() && !Column.isLeftOut(name))
                .map(name -> "“" + name + "”")
                .collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            throw BrokenRow.at(line, "unknown column " + unknown + "; known are brand, model, variant, seed_urls");
        }
    }

    private static String text(int line, JsonNode value) {
        if (value == null || value.isNull()) {
            return "";
        }
        if (value.isContainerNode()) {
            throw BrokenRow.at(line, "brand, model and variant are texts, not " + value);
        }
        return value.asText();
    }

    private static List<String> urls(int line, JsonNode value) {
        if (value == null || !value.isArray()) {
            return Arrays.stream(text(line, value).split(",?\\s+"))
                    .filter(url -> !url.isEmpty())
                    .toList();
        }
        var urls = new ArrayList<String>();
        value.forEach(url -> urls.add(text(line, url)));
        return urls;
    }
}
