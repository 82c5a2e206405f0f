package io.rollcall.persistence;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Reads rows into a record by column name. Jdbi's own mapper for constructors looks its columns up anew for each statement,
 * in all spellings it knows; for a single row that took twice as long as the query.
 */
final class RowReader<R> implements RowMapper<R> {

    /** @param column null for a record within the record, which is read from the same row */
    private record Component(String column, ColumnReader reader, RowReader<?> nested) {}

    private final Constructor<R> constructor;
    private final List<Component> components;
    private final int columns;

    RowReader(Class<R> type, JsonValues json) {
        RecordComponent[] declared = type.getRecordComponents();
        this.constructor = canonical(type, declared);
        this.components =
                Arrays.stream(declared).map(each -> component(each, json)).toList();
        this.columns = components.stream()
                .mapToInt(each -> each.nested() == null ? 1 : each.nested().columns)
                .sum();
    }

    private static Component component(RecordComponent declared, JsonValues json) {
        if (declared.getType().isRecord() && !declared.isAnnotationPresent(Json.class)) {
            return new Component(null, null, new RowReader<>(declared.getType(), json));
        }
        return new Component(ColumnName.of(declared.getName()), ColumnReader.of(declared, json), null);
    }

    private static <R> Constructor<R> canonical(Class<R> type, RecordComponent[] components) {
        try {
            var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<R> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException noRecord) {
            throw new IllegalArgumentException(type.getName(), noRecord);
        }
    }

    @Override
    public RowMapper<R> specialize(ResultSet rows, StatementContext context) throws SQLException {
        var places = new ArrayList<Integer>(columns);
        find(rows, places);
        int[] found = places.stream().mapToInt(Integer::intValue).toArray();
        return (row, sameContext) -> read(row, found, 0);
    }

    @Override
    public R map(ResultSet row, StatementContext context) throws SQLException {
        return specialize(row, context).map(row, context);
    }

    private void find(ResultSet rows, List<Integer> places) throws SQLException {
        for (Component component : components) {
            if (component.nested() == null) {
                places.add(rows.findColumn(component.column()));
            } else {
                component.nested().find(rows, places);
            }
        }
    }

    private R read(ResultSet row, int[] places, int from) throws SQLException {
        var values = new Object[components.size()];
        int next = from;
        for (int i = 0; i < values.length; i++) {
            Component component = components.get(i);
            if (component.nested() == null) {
                values[i] = component.reader().read(row, places[next++]);
            } else {
                values[i] = component.nested().read(row, places, next);
                next += component.nested().columns;
            }
        }
        return create(values);
    }

    private R create(Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException refused) {
            throw new RowMismatch(constructor.getDeclaringClass().getName(), refused);
        }
    }
}
