package io.rollcall.persistence;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.jdbi.v3.core.statement.SqlStatement;

/** The values of a statement's named parameters ({@code :category}). */
public abstract sealed class Parameters<S extends Parameters<S>> permits Query, Update {

    final Sql sql;
    final String text;
    private final Map<String, Object> values = new HashMap<>();

    Parameters(Sql sql, String text) {
        this.sql = sql;
        this.text = text;
    }

    /**
     * @param value a text, number, boolean, {@code Instant} or {@code UUID}, or null; where null leaves the type open, the
     *     statement says {@code cast(:name as text)}
     */
    public S bind(String name, Object value) {
        if (value instanceof Enum<?> || value instanceof Collection<?>) {
            throw new IllegalArgumentException("Bind the token of an enum, and a list with bindTexts or bindColumns: :"
                    + name + " is " + value.getClass().getName());
        }
        return put(name, value);
    }

    /** Those of {@link Filters} or a {@link KeysetPage}. */
    public S bind(Map<String, ?> parameters) {
        values.putAll(parameters);
        return self();
    }

    /** For {@code = any (:name)}. */
    public S bindTexts(String name, Collection<String> texts) {
        return put(name, new SqlArray("text", texts.toArray()));
    }

    /**
     * Each component of the records as an array of its own name, for {@code unnest(:identifier, :version)}: the fastest
     * way to hand over many rows.
     */
    public <R extends Record> S bindColumns(Class<R> type, Collection<R> rows) {
        values.putAll(RowColumns.of(type).arrays(rows, sql.json()));
        return self();
    }

    /**
     * Rows as JSON, their members in snake_case, for {@code json_populate_recordset(null::product, :name)}: for rows with
     * arrays in them, which {@code unnest} would flatten.
     */
    public S bindRows(String name, Collection<?> rows) {
        return put(name, JsonValues.unknown(sql.json().rows(rows)));
    }

    /** A value as JSON, for a column of type json, jsonb or text. */
    public S bindJson(String name, Object value) {
        return put(name, value == null ? null : JsonValues.unknown(sql.json().write(value)));
    }

    private S put(String name, Object value) {
        values.put(name, value);
        return self();
    }

    abstract S self();

    void bindTo(SqlStatement<?> statement) {
        values.forEach((name, value) -> statement.bind(name, value));
    }

    @Override
    public String toString() {
        return text + " " + Arrays.toString(values.keySet().toArray());
    }
}
