package io.rollcall.persistence;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads one column as one Java type. */
@FunctionalInterface
interface ColumnReader {

    Object read(ResultSet row, int column) throws SQLException;

    Map<Class<?>, ColumnReader> SIMPLE = Map.ofEntries(
            Map.entry(String.class, ResultSet::getString),
            Map.entry(long.class, present(ResultSet::getLong)),
            Map.entry(Long.class, nullable(ResultSet::getLong)),
            Map.entry(int.class, present(ResultSet::getInt)),
            Map.entry(Integer.class, nullable(ResultSet::getInt)),
            Map.entry(boolean.class, present(ResultSet::getBoolean)),
            Map.entry(Boolean.class, nullable(ResultSet::getBoolean)),
            Map.entry(double.class, present(ResultSet::getDouble)),
            Map.entry(Double.class, nullable(ResultSet::getDouble)),
            Map.entry(BigDecimal.class, ResultSet::getBigDecimal),
            Map.entry(Instant.class, ColumnReader::instant),
            Map.entry(UUID.class, (row, column) -> row.getObject(column, UUID.class)),
            Map.entry(Object.class, ResultSet::getObject));

    /** What Postgres' driver makes of an array by itself. */
    Set<Class<?>> ELEMENTS = Set.of(String.class, Long.class, Integer.class, Boolean.class, UUID.class);

    static ColumnReader of(RecordComponent component, JsonValues json) {
        Type type = component.getGenericType();
        if (component.isAnnotationPresent(Json.class)) {
            return (row, column) -> {
                String text = row.getString(column);
                return text == null ? null : json.read(text, type);
            };
        }
        if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            return array(element(generic), values -> Collections.unmodifiableList(Arrays.asList(values)));
        }
        if (type instanceof ParameterizedType generic && generic.getRawType() == Set.class) {
            return array(element(generic), values -> Set.copyOf(Arrays.asList(values)));
        }
        return of(component.getType());
    }

    static ColumnReader of(Class<?> type) {
        if (type.isEnum()) {
            Function<Object, Object> constant = constant(type);
            return (row, column) -> constant.apply(row.getString(column));
        }
        ColumnReader simple = SIMPLE.get(type);
        if (simple == null) {
            throw new IllegalArgumentException("A column cannot be read as " + type.getName() + "; is it @Json?");
        }
        return simple;
    }

    private static Class<?> element(ParameterizedType generic) {
        Type element = generic.getActualTypeArguments()[0];
        if (element instanceof Class<?> known && (known.isEnum() || ELEMENTS.contains(known))) {
            return known;
        }
        throw new IllegalArgumentException("An array cannot be read as " + generic + "; is it @Json?");
    }

    private static ColumnReader array(Class<?> element, Function<Object[], Object> collection) {
        Function<Object, Object> value = element.isEnum() ? constant(element) : Function.identity();
        return (row, column) -> {
            Array array = row.getArray(column);
            if (array == null) {
                return null;
            }
            var values = (Object[]) array.getArray();
            return collection.apply(
                    element.isEnum() ? Arrays.stream(values).map(value).toArray() : values);
        };
    }

    /** By its token: {@code alias_moved} or {@code sync-apply} as it is stored, whatever its case. */
    private static Function<Object, Object> constant(Class<?> type) {
        Map<String, Object> byName = Arrays.stream(type.getEnumConstants())
                .collect(Collectors.toMap(each -> ((Enum<?>) each).name(), Function.identity()));
        return text -> {
            if (text == null) {
                return null;
            }
            Object constant =
                    byName.get(text.toString().toUpperCase(Locale.ROOT).replace('-', '_'));
            if (constant == null) {
                throw new RowMismatch("“" + text + "” is no " + type.getSimpleName());
            }
            return constant;
        };
    }

    /** Not by way of a {@code Timestamp}, which asks a calendar. */
    private static Object instant(ResultSet row, int column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static ColumnReader nullable(ColumnReader reader) {
        return (row, column) -> {
            Object value = reader.read(row, column);
            return row.wasNull() ? null : value;
        };
    }

    private static ColumnReader present(ColumnReader reader) {
        return (row, column) -> {
            Object value = reader.read(row, column);
            if (row.wasNull()) {
                throw new RowMismatch(
                        "Column " + row.getMetaData().getColumnLabel(column) + " is null, and read as a primitive");
            }
            return value;
        };
    }
}
