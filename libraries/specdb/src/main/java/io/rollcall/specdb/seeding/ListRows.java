package io.rollcall.specdb.seeding;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

import io.rollcall.specdb.input.FieldRules;
import io.rollcall.specdb.input.ListedValue;
import io.rollcall.specdb.input.ListedValue.Origin;
import io.rollcall.specdb.seeding.ReviewStates.Kind;

/** Brings the snapshot's lists of values to what they should be. */
final class ListRows implements AutoCloseable {

    record StoredList(long id, String fieldKey) {}

    /** @param touched by somebody; then nothing but the policy of its list changes */
    record StoredValue(
            long id,
            String fieldKey,
            String value,
            String normalizedValue,
            String source,
            String enumPolicy,
            boolean needsReview,
            boolean overridden,
            String sourceTimestamp,
            boolean touched) {

        /** One that was never in a file: somebody added or renamed it here. */
        boolean isAddedHere() {
            return touched && overridden;
        }

        boolean says(Row row) {
            return row.equals(new Row(value, source, enumPolicy, needsReview, overridden, sourceTimestamp));
        }
    }

    /** A value as it should be stored. */
    private record Row(
            String value,
            String source,
            String enumPolicy,
            boolean needsReview,
            boolean overridden,
            String sourceTimestamp) {

        static Row of(ListedValue listed, String policy) {
            boolean manual = listed.origin() == Origin.MANUAL;
            return new Row(
                    listed.value(),
                    source(listed),
                    policy.isEmpty() ? null : policy,
                    listed.origin() == Origin.PIPELINE && policy.startsWith("closed"),
                    manual,
                    listed.since().isEmpty() ? null : listed.since());
        }

        static String source(ListedValue listed) {
            return listed.origin().name().toLowerCase(Locale.ROOT);
        }
    }

    private record Place(String field, String normalized) {}

    private final Handle handle;
    private final String category;
    private final FieldRules rules;
    private final ReviewStates states;
    private final Pruning pruning;
    private final NewIds newLists;
    private final NewIds newValues;
    private final Batch insertList;
    private final Batch insertValue;
    private final Batch updateValue;

    ListRows(Handle handle, String category, FieldRules rules, ReviewStates states, Pruning pruning) {
        this.handle = handle;
        this.category = category;
        this.rules = rules;
        this.states = states;
        this.pruning = pruning;
        this.newLists = NewIds.of(handle, "enum_lists");
        this.newValues = NewIds.of(handle, "list_values");
        this.insertList =
                new Batch(handle, "insert into enum_lists (id, category, field_key, source) values (?, ?, ?, ?)");
        this.insertValue = new Batch(handle, """
                insert into list_values (id, category, list_id, field_key, value, normalized_value, source, enum_policy,
                    needs_review, overridden, source_timestamp)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """);
        this.updateValue = new Batch(handle, """
                update list_values set value = ?, source = ?, enum_policy = ?, needs_review = ?, overridden = ?,
                    source_timestamp = ?
                where id = ?
                """);
    }

    void write(List<ListedValue> listed) {
        Map<String, Long> lists =
                stored(StoredList.class, "select id, field_key from enum_lists where category = :category").stream()
                        .collect(Collectors.toMap(StoredList::fieldKey, StoredList::id));
        Map<Place, StoredValue> stored =
                stored(StoredValue.class, """
                        select v.id, v.field_key, v.value, v.normalized_value, v.source, v.enum_policy, v.needs_review, v.overridden,
                            v.source_timestamp, coalesce(TOUCHED, 0) as touched
                        from list_values v left join key_review_state s on s.target_kind = 'enum_key' and s.list_value_id = v.id
                        where v.category = :category order by v.id
                        """.replace("TOUCHED", ReviewStates.TOUCHED)).stream()
                        .collect(Collectors.toMap(
                                value -> new Place(value.fieldKey(), value.normalizedValue()),
                                value -> value,
                                (one, other) -> one,
                                LinkedHashMap::new));
        Map<Place, ListedValue> wanted = strongest(listed);
        Map<String, String> policies = policies(listed);
        wanted.forEach((place, value) -> {
            long list = lists.computeIfAbsent(place.field(), field -> insertList(field, value));
            String policy =
                    policies.getOrDefault(place.field(), rules.of(place.field()).enumPolicy());
            write(list, place, Row.of(value, policy), Optional.ofNullable(stored.get(place)));
        });
        insertList.send();
        insertValue.send();
        updateValue.send();
        prune(lists, stored, wanted);
    }

    /** Two spellings that differ by case alone are one value. */
    private static Map<Place, ListedValue> strongest(List<ListedValue> listed) {
        var strongest = new LinkedHashMap<Place, ListedValue>();
        listed.forEach(value -> strongest.merge(
                new Place(value.field(), value.normalized()),
                value,
                (one, other) -> other.origin().compareTo(one.origin()) < 0 ? other : one));
        return strongest;
    }

    private static Map<String, String> policies(List<ListedValue> listed) {
        var policies = new HashMap<String, String>();
        listed.stream()
                .filter(value -> !value.policy().isEmpty())
                .forEach(value -> policies.putIfAbsent(value.field(), value.policy()));
        return policies;
    }

    private long insertList(String field, ListedValue first) {
        long id = newLists.next();
        insertList.add(id, category, field, Row.source(first));
        return id;
    }

    private void write(long list, Place place, Row row, Optional<StoredValue> stored) {
        if (stored.isEmpty()) {
            insertValue.add(
                    newValues.next(),
                    category,
                    list,
                    place.field(),
                    row.value(),
                    place.normalized(),
                    row.source(),
                    row.enumPolicy(),
                    row.needsReview(),
                    row.overridden(),
                    row.sourceTimestamp());
            return;
        }
        StoredValue before = stored.get();
        if (before.touched()) {
            row = new Row(
                    before.value(),
                    before.source(),
                    row.enumPolicy(),
                    before.needsReview(),
                    before.overridden(),
                    before.sourceTimestamp());
        }
        if (!before.says(row)) {
            updateValue.add(
                    row.value(),
                    row.source(),
                    row.enumPolicy(),
                    row.needsReview(),
                    row.overridden(),
                    row.sourceTimestamp(),
                    before.id());
            if (!before.touched()) {
                states.changed(Kind.LIST_VALUE, before.id());
            }
        }
    }

    private void prune(Map<String, Long> lists, Map<Place, StoredValue> stored, Map<Place, ListedValue> wanted) {
        var empty = new HashMap<>(lists);
        wanted.keySet().forEach(place -> empty.remove(place.field()));
        stored.forEach((place, value) -> {
            if (!wanted.containsKey(place)) {
                if (value.isAddedHere()) {
                    empty.remove(place.field());
                } else {
                    pruning.listValue(value.id());
                }
            }
        });
        empty.values().forEach(pruning::list);
    }

    private <T> List<T> stored(Class<T> type, String sql) {
        handle.registerRowMapper(ConstructorMapper.factory(type));
        return handle.createQuery(sql).bind("category", category).mapTo(type).list();
    }

    @Override
    public void close() {
        insertList.close();
        insertValue.close();
        updateValue.close();
    }
}
