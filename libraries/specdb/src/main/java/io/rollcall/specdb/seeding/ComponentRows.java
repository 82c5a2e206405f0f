package io.rollcall.specdb.seeding;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

import io.rollcall.specdb.seeding.ReviewStates.Kind;
import io.rollcall.specdb.seeding.SeededComponents.Key;
import io.rollcall.specdb.seeding.SeededComponents.Seeded;
import io.rollcall.specdb.seeding.SeededComponents.Value;

/** Brings the snapshot's components to what they should be. */
final class ComponentRows implements AutoCloseable {

    /** @param renamed by somebody since it was seeded, so that no input has its name */
    record StoredIdentity(
            long id,
            String componentType,
            String canonicalName,
            String maker,
            String links,
            String reviewStatus,
            boolean aliasesOverridden,
            boolean renamed) {

        Key key() {
            return new Key(componentType, canonicalName, maker);
        }

        boolean shows(Seeded seeded) {
            return links.equals(seeded.links)
                    && reviewStatus.equals(seeded.reviewStatus)
                    && aliasesOverridden == seeded.aliasesOverridden;
        }
    }

    record StoredAlias(long id, long componentId, String alias) {}

    /** @param decided by somebody, whose value it is as long as the component is there */
    record StoredValue(
            long id,
            long componentIdentityId,
            String propertyKey,
            String value,
            String source,
            boolean overridden,
            String variancePolicy,
            String constraints,
            boolean decided) {

        boolean says(Value seeded) {
            return seeded.value().equals(value) && seeded.source().equals(source) && seeded.overridden() == overridden;
        }

        boolean isBoundAs(Value seeded) {
            return seeded.variancePolicy().equals(variancePolicy == null ? "" : variancePolicy)
                    && seeded.constraints().equals(constraints);
        }
    }

    private final Handle handle;
    private final String category;
    private final ReviewStates states;
    private final Pruning pruning;
    private final List<StoredIdentity> identities;
    private final Map<Long, List<StoredAlias>> aliases;
    private final Map<Long, Map<String, StoredValue>> values;
    private final NewIds newIdentities;
    private final NewIds newValues;
    private final Batch insertIdentity;
    private final Batch updateIdentity;
    private final Batch insertAlias;
    private final Batch insertValue;
    private final Batch updateValue;
    private final Batch bindValue;

    ComponentRows(Handle handle, String category, ReviewStates states, Pruning pruning) {
        this.handle = handle;
        this.category = category;
        this.states = states;
        this.pruning = pruning;
        this.identities = stored(StoredIdentity.class, """
                select id, component_type, canonical_name, maker, links, review_status, aliases_overridden,
                    exists (select 1 from key_review_state s where s.component_identity_id = i.id
                        and s.property_key in ('__name', '__maker') and s.user_accept_shared_status = 'accepted') as renamed
                from component_identity i where category = :category order by id
                """);
        this.aliases = stored(StoredAlias.class, """
                        select a.id, a.component_id, a.alias from component_aliases a
                        join component_identity i on i.id = a.component_id where i.category = :category order by a.id
                        """).stream().collect(Collectors.groupingBy(StoredAlias::componentId));
        this.values = stored(StoredValue.class, """
                        select v.id, v.component_identity_id, v.property_key, v.value, v.source, v.overridden, v.variance_policy,
                            v.constraints,
                            coalesce(TOUCHED and s.user_accept_shared_status = 'accepted', 0) as decided
                        from component_values v
                        left join key_review_state s on s.target_kind = 'component_key' and s.component_value_id = v.id
                        where v.category = :category order by v.id
                        """.replace("TOUCHED", ReviewStates.TOUCHED)).stream()
                .collect(Collectors.groupingBy(
                        StoredValue::componentIdentityId, Collectors.toMap(StoredValue::propertyKey, value -> value)));
        this.newIdentities = NewIds.of(handle, "component_identity");
        this.newValues = NewIds.of(handle, "component_values");
        this.insertIdentity = new Batch(handle, """
                insert into component_identity
                    (id, category, component_type, canonical_name, maker, links, source, review_status, aliases_overridden)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """);
        this.updateIdentity = new Batch(
                handle,
                "update component_identity set links = ?, review_status = ?, aliases_overridden = ? where id = ?");
        this.insertAlias = new Batch(
                handle, "insert or ignore into component_aliases (component_id, alias, source) values (?, ?, ?)");
        this.insertValue = new Batch(handle, """
                insert into component_values (id, category, component_type, component_name, component_maker,
                    component_identity_id, property_key, value, confidence, variance_policy, source, overridden, constraints)
                values (?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?)
                """);
        this.updateValue = new Batch(handle, """
                update component_values set value = ?, confidence = 1, source = ?, overridden = ?, accepted_candidate_id = null,
                    needs_review = 0
                where id = ?
                """);
        this.bindValue =
                new Batch(handle, "update component_values set variance_policy = ?, constraints = ? where id = ?");
    }

    private <T> List<T> stored(Class<T> type, String sql) {
        handle.registerRowMapper(ConstructorMapper.factory(type));
        return handle.createQuery(sql).bind("category", category).mapTo(type).list();
    }

    void write(Iterable<Seeded> components) {
        Map<Key, StoredIdentity> byKey =
                identities.stream().collect(Collectors.toMap(StoredIdentity::key, identity -> identity));
        var kept = new HashMap<Long, Set<String>>();
        for (Seeded seeded : components) {
            Optional<StoredIdentity> identity =
                    Optional.ofNullable(byKey.get(seeded.key)).or(() -> renamed(seeded));
            long id = identity.map(StoredIdentity::id).orElseGet(() -> insert(seeded));
            identity.filter(stored -> !stored.shows(seeded)).ifPresent(stored -> update(stored.id(), seeded));
            writeAliases(id, seeded);
            writeValues(identity.map(StoredIdentity::key).orElse(seeded.key), id, seeded);
            kept.computeIfAbsent(id, unused -> new HashSet<>()).addAll(seeded.values.keySet());
        }
        send();
        identities.forEach(identity -> prune(identity, kept.get(identity.id())));
    }

    /** A component that somebody renamed still answers to what it was called. */
    private Optional<StoredIdentity> renamed(Seeded seeded) {
        return identities.stream()
                .filter(StoredIdentity::renamed)
                .filter(identity -> identity.componentType().equals(seeded.key.type()))
                .filter(identity -> aliases.getOrDefault(identity.id(), List.of()).stream()
                        .anyMatch(alias -> alias.alias().equals(seeded.key.name())))
                .findFirst();
    }

    private long insert(Seeded seeded) {
        long id = newIdentities.next();
        insertIdentity.add(
                id,
                category,
                seeded.key.type(),
                seeded.key.name(),
                seeded.key.maker(),
                seeded.links,
                seeded.source,
                seeded.reviewStatus,
                seeded.aliasesOverridden);
        return id;
    }

    private void update(long id, Seeded seeded) {
        updateIdentity.add(seeded.links, seeded.reviewStatus, seeded.aliasesOverridden, id);
    }

    private void writeAliases(long id, Seeded seeded) {
        List<StoredAlias> stored = aliases.getOrDefault(id, List.of());
        stored.stream()
                .filter(alias -> !seeded.aliases.contains(alias.alias()))
                .forEach(alias -> pruning.alias(alias.id()));
        Set<String> known = stored.stream().map(StoredAlias::alias).collect(Collectors.toSet());
        String source = seeded.aliasesOverridden ? SeededComponents.USER : seeded.source;
        seeded.aliases.stream()
                .filter(alias -> !known.contains(alias))
                .forEach(alias -> insertAlias.add(id, alias, alias.equals(seeded.key.name()) ? seeded.source : source));
    }

    private void writeValues(Key key, long id, Seeded seeded) {
        Map<String, StoredValue> stored = values.getOrDefault(id, Map.of());
        seeded.values.forEach((property, value) -> {
            StoredValue before = stored.get(property);
            String policy = value.variancePolicy().isEmpty() ? null : value.variancePolicy();
            if (before == null) {
                insertValue.add(
                        newValues.next(),
                        category,
                        key.type(),
                        key.name(),
                        key.maker(),
                        id,
                        property,
                        value.value(),
                        policy,
                        value.source(),
                        value.overridden(),
                        value.constraints());
                return;
            }
            if (!before.decided() && !before.says(value)) {
                updateValue.add(value.value(), value.source(), value.overridden(), before.id());
                states.changed(Kind.COMPONENT_VALUE, before.id());
            }
            if (!before.isBoundAs(value)) {
                bindValue.add(policy, value.constraints(), before.id());
            }
        });
    }

    private void send() {
        insertIdentity.send();
        updateIdentity.send();
        insertAlias.send();
        insertValue.send();
        updateValue.send();
        bindValue.send();
    }

    /** @param properties those it should have; null for a component that should not be there */
    private void prune(StoredIdentity identity, Set<String> properties) {
        boolean gone = properties == null && !identity.renamed();
        values.getOrDefault(identity.id(), Map.of()).values().stream()
                .filter(value -> gone || (properties != null && !properties.contains(value.propertyKey())))
                .forEach(value -> pruning.componentValue(value.id()));
        if (gone) {
            pruning.component(identity.id());
        }
    }

    @Override
    public void close() {
        insertIdentity.close();
        updateIdentity.close();
        insertAlias.close();
        insertValue.close();
        updateValue.close();
        bindValue.close();
    }
}
