package io.rollcall.review.decision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jdbi.v3.core.Handle;

import io.rollcall.review.snapshot.Snapshot;

/** A table that decisions change, whose rows can be read as JSON and written back. */
record ReviewTable(String name, String key, List<String> columns) {

    static final String AUDIT = "key_review_audit";
    static final String STATES = "key_review_state";
    static final String REVIEWS = "candidate_reviews";
    static final String LIST_VALUES = "list_values";

    private static final Map<String, String> KEYS = new TreeMap<>(Map.of(AUDIT, "event_id", REVIEWS, "review_id"));

    static {
        Stream.of(
                        "component_aliases",
                        "component_identity",
                        "component_values",
                        "enum_lists",
                        "item_component_links",
                        "item_field_state",
                        "item_list_links",
                        STATES,
                        LIST_VALUES)
                .forEach(name -> KEYS.put(name, "id"));
    }

    /** The same in every snapshot: one with another schema is not opened. */
    private static volatile List<ReviewTable> known;

    static List<ReviewTable> all(Handle handle) {
        if (known == null) {
            known = KEYS.entrySet().stream()
                    .map(table -> new ReviewTable(table.getKey(), table.getValue(), columns(handle, table.getKey())))
                    .toList();
        }
        return known;
    }

    private static List<String> columns(Handle handle, String table) {
        return handle.createQuery("select name from pragma_table_info(:table)")
                .bind("table", table)
                .mapTo(String.class)
                .list();
    }

    /** Writes each change of a row to {@code changed_row}. */
    Stream<String> triggers() {
        return Stream.of(
                trigger("insert", "new", "null", json("new")),
                trigger("update", "new", json("old"), json("new")),
                trigger("delete", "old", json("old"), "null"));
    }

    private String trigger(String event, String row, String before, String after) {
        return """
                create temp trigger note_%1$s_%2$s after %1$s on main.%2$s begin
                    insert into changed_row (table_name, row_id, before, after) values ('%2$s', %3$s.%4$s, %5$s, %6$s);
                end""".formatted(event, name, row, key, before, after);
    }

    private String json(String row) {
        return columns.stream()
                .map(column -> "'" + column + "', " + row + "." + column)
                .collect(Collectors.joining(", ", "json_object(", ")"));
    }

    /** The row as JSON, as the triggers write it. */
    Optional<String> row(Snapshot snapshot, long id) {
        return snapshot.query("select " + json(name) + " from " + name + " where " + key + " = :id")
                .bind("id", id)
                .mapTo(String.class)
                .findFirst();
    }

    void insert(Snapshot snapshot, String row) {
        snapshot.update("insert into " + name + " (" + String.join(", ", columns) + ") select " + members())
                .bind("row", row)
                .execute();
    }

    void update(Snapshot snapshot, long id, String row) {
        snapshot.update("update " + name + " set (" + String.join(", ", columns) + ") = (select " + members()
                        + ") where " + key + " = :id")
                .bind("row", row)
                .bind("id", id)
                .execute();
    }

    void delete(Snapshot snapshot, long id) {
        snapshot.update("delete from " + name + " where " + key + " = :id")
                .bind("id", id)
                .execute();
    }

    private String members() {
        return columns.stream()
                .map(column -> "json_extract(:row, '$." + column + "')")
                .collect(Collectors.joining(", "));
    }
}
