package io.rollcall.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A product of a file.
 *
 * @param line where it begins there, from 1
 */
record ProductRow(int line, Identity identity, List<String> seedUrls) {

    /**
     * @param row a member for each column; seed URLs as a list, or in one text with spaces between them
     * @throws BrokenRow for members of another name or kind
     */
    static ProductRow of(int line, JsonNode row) {
        if (!row.isObject()) {
            throw BrokenRow.at(line, "there is no JSON object");
        }
        var names = row.properties().stream().map(Map.Entry::getKey).toList();
        return of(line, row, ProductColumns.of(line, names));
    }

    static ProductRow of(int line, JsonNode row, ProductColumns columns) {
        var identity = new Identity(
                text(line, row.get(columns.brand())),
                text(line, row.get(columns.model())),
                text(line, row.get(columns.variant())));
        return new ProductRow(line, identity, urls(line, row.get(columns.seedUrls())));
    }

    ObjectNode body() {
        ObjectNode body = identity.body();
        seedUrls.forEach(body.putArray("seedUrls")::add);
        return body;
    }

    private static String text(int line, JsonNode value) {
        if (value == null || value.isNull()) {
            return "";
        }
        if (value.isContainerNode()) {
            throw BrokenRow.at(line, "brand, model and variant must be texts, not lists or objects");
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
