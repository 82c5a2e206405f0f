package io.rollcall.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The rows of a snapshot put into an empty one of the same schema, in one transaction: what SQLite itself needs for them. */
final class CopiedSnapshot {

    private static final int ROWS_AT_ONCE = 1_000;

    /** Those that others refer to come first. */
    private static final List<String> TABLES = List.of(
            "products",
            "candidates",
            "component_identity",
            "component_aliases",
            "component_values",
            "enum_lists",
            "list_values",
            "item_field_state",
            "candidate_reviews",
            "item_component_links",
            "item_list_links",
            "key_review_state",
            "key_review_audit");

    private final Connection from;
    private final Connection into;
    private long nanos;
    private long rows;

    private CopiedSnapshot(Connection from, Connection into) {
        this.from = from;
        this.into = into;
    }

    /** @param rows of all tables */
    record Copied(Duration took, long rows) {}

    /** Reading the rows is not counted. */
    static Copied of(Path snapshot) throws Exception {
        try (var scratch = Scratch.create()) {
            Path copy = scratch.folder().resolve("spec.sqlite");
            return copied(snapshot, copy);
        }
    }

    private static Copied copied(Path snapshot, Path copy) throws SQLException {
        try (var from = DriverManager.getConnection("jdbc:sqlite:" + snapshot);
                var into = DriverManager.getConnection("jdbc:sqlite:" + copy)) {
            return new CopiedSnapshot(from, into).copy();
        }
    }

    private Copied copy() throws SQLException {
        try (var statement = into.createStatement()) {
            for (String pragma :
                    List.of("foreign_keys = on", "journal_mode = wal", "synchronous = full", "cache_size = -65536")) {
                statement.execute("pragma " + pragma);
            }
        }
        makeTables();
        into.setAutoCommit(false);
        for (String table : TABLES) {
            copy(table);
        }
        long began = System.nanoTime();
        into.commit();
        return new Copied(Duration.ofNanos(nanos + System.nanoTime() - began), rows);
    }

    private void makeTables() throws SQLException {
        try (var statement = from.createStatement();
                var made = into.createStatement();
                ResultSet sql = statement.executeQuery(
                        "select sql from sqlite_schema where sql is not null and name not like 'sqlite_%' order by rowid")) {
            while (sql.next()) {
                made.execute(sql.getString("sql"));
            }
        }
    }

    private void copy(String table) throws SQLException {
        try (var statement = from.createStatement();
                ResultSet stored = statement.executeQuery("select * from " + table)) {
            int columns = stored.getMetaData().getColumnCount();
            try (PreparedStatement insert =
                    into.prepareStatement("insert into " + table + " values (?" + ", ?".repeat(columns - 1) + ")")) {
                var read = new ArrayList<Object[]>();
                while (stored.next()) {
                    var row = new Object[columns];
                    for (int i = 0; i < columns; i++) {
                        row[i] = stored.getObject(i + 1);
                    }
                    read.add(row);
                    if (read.size() == ROWS_AT_ONCE) {
                        insert(insert, read);
                    }
                }
                insert(insert, read);
            }
        }
    }

    private void insert(PreparedStatement insert, List<Object[]> read) throws SQLException {
        long began = System.nanoTime();
        for (Object[] row : read) {
            for (int i = 0; i < row.length; i++) {
                insert.setObject(i + 1, row[i]);
            }
            insert.addBatch();
        }
        insert.executeBatch();
        nanos += System.nanoTime() - began;
        rows += read.size();
        read.clear();
    }
}
