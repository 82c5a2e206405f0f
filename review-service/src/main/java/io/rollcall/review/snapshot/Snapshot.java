package io.rollcall.review.snapshot;

import java.util.Collection;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.Update;

import io.rollcall.persistence.RowReaders;
import io.rollcall.workspace.JsonText;

/** A category's snapshot within one transaction. Statements may name {@code :category} without binding it. */
public record Snapshot(Handle handle, String category) {

    private static final RowReaders ROWS = new RowReaders(JsonText.MAPPER);

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

    /** Texts or numbers to bind, for {@code in (select value from json_each(:values))}. */
    public static String list(Collection<?> values) {
        try {
            return JsonText.MAPPER.writeValueAsString(values);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Reads rows into records by column name. */
    public static <T> RowMapper<T> rows(Class<T> type) {
        return ROWS.of(type);
    }
}
