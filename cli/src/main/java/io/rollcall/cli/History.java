package io.rollcall.cli;

import java.util.List;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Who changed what, the latest first.
 *
 * @param kind of what was changed, as its column is called
 * @param key the field that tells one of the kind from another
 */
record History(String kind, String key, Listing entries) {

    void show(Output output) {
        entries.show(
                output,
                "change",
                entries.items().stream().map(this::row).toList(),
                List.of("id", "at", kind, "action", "actor", "changes"),
                List.of(
                        "id",
                        "at",
                        kind,
                        key,
                        "identifier",
                        "action",
                        "actor",
                        "version",
                        "changes",
                        "undoable",
                        "whyNot"));
    }

    private JsonNode row(JsonNode entry) {
        return ((ObjectNode) entry.deepCopy())
                .put(kind, Cells.of(entry, "name"))
                .put(
                        "changes",
                        Listing.rows(entry, "changes").stream()
                                .map(History::spoken)
                                .collect(Collectors.joining("; ")));
    }

    /** “aliases: none → Razer”. */
    private static String spoken(JsonNode change) {
        return Cells.of(change, "field") + ": " + orNone(Cells.of(change, "from")) + " → "
                + orNone(Cells.of(change, "to"));
    }

    private static String orNone(String texts) {
        return texts.isEmpty() ? "none" : texts;
    }
}
