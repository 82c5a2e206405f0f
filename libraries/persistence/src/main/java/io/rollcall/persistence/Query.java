package io.rollcall.persistence;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.result.ResultIterable;

/**
 * A statement that answers rows. A row is read into a record by name: component {@code brandIdentifier} is column
 * {@code brand_identifier}, whatever else is selected; a component that is a record itself is read from the same row. Into
 * anything else ({@code String}, {@code Long}, {@code Instant} …) its first column is read.
 */
public final class Query extends Parameters<Query> {

    private static final int FETCH = 1_000;

    Query(Sql sql, String text) {
        super(sql, text);
    }

    public <T> List<T> list(Class<T> type) {
        return read(type, ResultIterable::list);
    }

    /** The first row; empty where there is none, or where a single value is null. */
    public <T> Optional<T> first(Class<T> type) {
        return read(type, rows -> rows.stream().limit(1).toList()).stream()
                .filter(row -> row != null)
                .findFirst();
    }

    /** The only row: of a count, or of what is known to be there. */
    public <T> T one(Class<T> type) {
        return read(type, ResultIterable::one);
    }

    /** Whether there is a row at all. */
    public boolean exists() {
        return !read(Object.class, ResultIterable::list).isEmpty();
    }

    /**
     * Rows as they are asked for, a thousand at a time on their way; to be closed.
     *
     * @throws IllegalStateException outside a transaction, where Postgres would send all at once
     */
    public <T> Stream<T> stream(Class<T> type) {
        if (!sql.isInTransaction()) {
            throw new IllegalStateException("Rows are streamed within a transaction");
        }
        Handle handle = sql.open();
        try {
            return rows(handle, type, FETCH).stream().onClose(handle::close);
        } catch (JdbiException failed) {
            handle.close();
            throw Sql.failure(failed);
        }
    }

    private <T, A> A read(Class<T> type, Function<ResultIterable<T>, A> answer) {
        try (Handle handle = sql.open()) {
            return answer.apply(rows(handle, type, 0));
        } catch (JdbiException failed) {
            throw Sql.failure(failed);
        }
    }

    private <T> ResultIterable<T> rows(Handle handle, Class<T> type, int fetch) {
        var query = handle.createQuery(text).setFetchSize(fetch);
        bindTo(query);
        return query.map(sql.rows().of(type));
    }

    @Override
    Query self() {
        return this;
    }
}
