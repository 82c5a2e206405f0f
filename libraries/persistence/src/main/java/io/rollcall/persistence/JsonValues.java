package io.rollcall.persistence;

import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.sql.Types;
import java.util.Collection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import org.jdbi.v3.core.argument.Argument;

/** Values that are stored as JSON. */
final class JsonValues {

    private final ObjectMapper values;
    private final ObjectMapper rows;

    JsonValues(ObjectMapper json) {
        this.values = json;
        this.rows = json.copy().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
    }

    String write(Object value) {
        return write(values, value);
    }

    /** With members named as the columns are. */
    String rows(Collection<?> all) {
        return write(rows, all);
    }

    Object read(String text, Type type) {
        try {
            return values.readValue(text, values.constructType(type));
        } catch (JsonProcessingException mismatch) {
            throw new UncheckedIOException("A stored JSON is no " + type.getTypeName(), mismatch);
        }
    }

    private static String write(ObjectMapper json, Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** A text of no type, so that Postgres takes it for what the statement needs there: json, jsonb or text. */
    static Argument unknown(String text) {
        return (position, statement, context) -> statement.setObject(position, text, Types.OTHER);
    }
}
