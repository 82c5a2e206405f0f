package io.rollcall.specdb.seeding;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

import io.rollcall.specdb.input.FieldValue;

/** The values of each field's list. */
final class ListIndex {

    record Listed(long id, String fieldKey, String normalizedValue) {}

    private final Map<String, Map<String, Long>> ids = new HashMap<>();

    static ListIndex read(Handle handle, String category) {
        var index = new ListIndex();
        handle.registerRowMapper(ConstructorMapper.factory(Listed.class));
        handle.createQuery("select id, field_key, normalized_value from list_values where category = :category")
                .bind("category", category)
                .mapTo(Listed.class)
                .forEach(value -> index.ids
                        .computeIfAbsent(value.fieldKey(), unused -> new HashMap<>())
                        .put(value.normalizedValue(), value.id()));
        return index;
    }

    /** Empty where the list does not have it. */
    Optional<Long> id(String field, String value) {
        return Optional.ofNullable(ids.getOrDefault(field, Map.of()).get(FieldValue.normalized(value)));
    }
}
