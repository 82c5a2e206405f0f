package io.rollcall.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.ObjectMapper;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** What a row is read into, by type; a type is looked at once. */
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public final class RowReaders {

    private final Map<Class<?>, RowMapper<?>> known = new ConcurrentHashMap<>();
    private final JsonValues json;

    /** For a database that has no {@link Sql}. */
    public RowReaders(ObjectMapper json) {
        this(new JsonValues(json));
    }

    /** By the names of its columns. */
    @SuppressWarnings("unchecked")
    public <T> RowMapper<T> of(Class<T> type) {
        return (RowMapper<T>) known.computeIfAbsent(type, this::create);
    }

    private RowMapper<?> create(Class<?> type) {
        return type.isRecord() ? new RowReader<>(type, json) : new FirstColumn(ColumnReader.of(type));
    }

    private record FirstColumn(ColumnReader reader) implements RowMapper<Object> {

        @Override
        public Object map(ResultSet rows, StatementContext context) throws SQLException {
            return reader.read(rows, 1);
        }
    }
}
