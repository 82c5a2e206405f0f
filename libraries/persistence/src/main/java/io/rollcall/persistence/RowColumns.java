package io.rollcall.persistence;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The components of a record as arrays, one for each. */
record RowColumns(RecordComponent[] components) {

    private static final Map<Class<?>, String> TYPES = Map.of(
            String.class, "text",
            long.class, "bigint",
            Long.class, "bigint",
            int.class, "integer",
            Integer.class, "integer",
            boolean.class, "boolean",
            Boolean.class, "boolean",
            Instant.class, "timestamptz",
            UUID.class, "uuid");

    static RowColumns of(Class<? extends Record> type) {
        RecordComponent[] components = type.getRecordComponents();
        for (RecordComponent component : components) {
            component.getAccessor().setAccessible(true);
        }
        return new RowColumns(components);
    }

    Map<String, SqlArray> arrays(Collection<? extends Record> rows, JsonValues json) {
        var arrays = new HashMap<String, SqlArray>();
        for (RecordComponent component : components) {
            boolean isJson = component.isAnnotationPresent(Json.class);
            String type = isJson ? "jsonb" : TYPES.get(component.getType());
            if (type == null) {
                throw new IllegalArgumentException(
                        component + " cannot be an element of an array; hand the rows over with bindRows");
            }
            var values = rows.stream()
                    .map(row -> value(component, row))
                    .map(value -> isJson && value != null ? json.write(value) : value)
                    .toArray();
            arrays.put(component.getName(), new SqlArray(type, values));
        }
        return arrays;
    }

    private static Object value(RecordComponent component, Record row) {
        try {
            return component.getAccessor().invoke(row);
        } catch (IllegalAccessException | InvocationTargetException failed) {
            throw new IllegalStateException(component.toString(), failed);
        }
    }
}
