package io.rollcall.review.snapshot;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.Update;

import io.rollcall.workspace.JsonText;

/** A category's snapshot within one transaction. Statements may name {@code :category} without binding it. */
public record Snapshot(Handle handle, String category) {

    /** What is found out about a record once. */
    private static final Map<Class<?>, RowMapper<?>> ROWS = new ConcurrentHashMap<>();

    public Query query(String text) {
        return handle.createQuery(text)
                .configure(SqlStatements.class, config -> config.setUnusedBindingAllowed(true))
                .bind("category", category);
    }

    public Update update(String text) {
        return handle.createUpdate(text)
                .configure(SqlStatements.class, config -> config.setUnusedBindingAllowed(true))
                .bind("category", category);
    }

    /** Texts to bind, for {@code in (select value from json_each(:texts))}. */
    public static String list(Collection<String> texts) {
        try {
            return JsonText.MAPPER.writeValueAsString(texts);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Reads rows into records by column name. */
    @SuppressWarnings("unchecked")
    public static <T> RowMapper<T> rows(Class<T> type) {
        return (RowMapper<T>) ROWS.computeIfAbsent(type, ConstructorMapper::of);
    }
}
