package io.rollcall.benchmarks;

import static java.util.stream.Collectors.joining;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import lombok.RequiredArgsConstructor;

/**
 * What the database alone needs for the products of a category: the same rows into tables with the same columns,
 * constraints and indexes, in one transaction, without our triggers, history and events.
 */
@RequiredArgsConstructor
final class CopiedTables {

    /** The tables, the one that is referred to first, each with the order of its rows: as ours come. */
    private static final Map<String, String> TABLES =
            new TreeMap<>(Map.of("identity_group", "md5(brand_id || model_key)", "product", "id"));

    private record Column(String name, String type) {}

    private record Rows(String table, List<Column> columns, List<Array> values) {}

    private final Connection database;

    /** Reads the rows there are, and says how long a plain {@code INSERT … SELECT unnest} of them takes. */
    Duration insert(String category) throws SQLException {
        var rows = new ArrayList<Rows>();
        for (String table : TABLES.keySet()) {
            create(table);
            rows.add(read(table, category));
        }
        for (String table : TABLES.keySet()) {
            addForeignKeys(table);
        }
        database.setAutoCommit(false);
        long began = System.nanoTime();
        for (Rows table : rows) {
            insert(table);
        }
        database.commit();
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        database.setAutoCommit(true);
        execute("drop table bench_product, bench_identity_group");
        return took;
    }

    private void create(String table) throws SQLException {
        execute("create table bench_%s (like %s including all)".formatted(table, table));
    }

    /** A copy takes all but these along; those to a copied table lead to its copy. */
    private void addForeignKeys(String table) throws SQLException {
        for (String key : texts(
                "select pg_get_constraintdef(oid) from pg_constraint where conrelid = '%s'::regclass and contype = 'f'"
                        .formatted(table))) {
            String copied = key.replace("REFERENCES identity_group", "REFERENCES bench_identity_group");
            execute("alter table bench_%s add %s".formatted(table, copied));
        }
    }

    private Rows read(String table, String category) throws SQLException {
        var columns = new ArrayList<Column>();
        String sql = """
                select attname, format_type(atttypid, atttypmod) from pg_attribute
                where attrelid = '%s'::regclass and attnum > 0 and not attisdropped and attgenerated = ''
                and attname not like 'projected%%' order by attnum""";
        try (var statement = database.createStatement();
                var found = statement.executeQuery(sql.formatted(table))) {
            while (found.next()) {
                columns.add(new Column(found.getString(1), found.getString(2)));
            }
        }
        var values = new ArrayList<Array>();
        for (Column column : columns) {
            var texts = texts("select %s::text from %s where category = '%s' order by %s"
                    .formatted(column.name(), table, category, TABLES.get(table)));
            values.add(database.createArrayOf("text", texts.toArray()));
        }
        return new Rows(table, columns, values);
    }

    private void insert(Rows rows) throws SQLException {
        String sql = rows.columns().stream()
                        .map(Column::name)
                        .collect(joining(", ", "insert into bench_" + rows.table() + " (", ") select "))
                + rows.columns().stream()
                        .map(column -> column.name() + "::" + column.type())
                        .collect(joining(", "))
                + rows.columns().stream()
                        .map(column -> "?::text[]")
                        .collect(joining(", ", " from unnest(", ") as rows ("))
                + rows.columns().stream().map(Column::name).collect(joining(", ", "", ")"));
        try (var insert = database.prepareStatement(sql)) {
            for (int i = 0; i < rows.values().size(); i++) {
                insert.setArray(i + 1, rows.values().get(i));
            }
            insert.executeUpdate();
        }
    }

    private List<String> texts(String sql) throws SQLException {
        var texts = new ArrayList<String>();
        try (var statement = database.createStatement();
                var found = statement.executeQuery(sql)) {
            while (found.next()) {
                texts.add(found.getString(1));
            }
        }
        return texts;
    }

    private void execute(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
