package io.rollcall.catalog.product;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.rollcall.identity.Identifier;

/** The stable keys of products (D3), none of which is ever given twice. In the caller's transaction. */
@ApplicationScoped
public class StableKeys {

    private final EntityManager entities;

    StableKeys(EntityManager entities) {
        this.entities = entities;
    }

    /** Keys that no product has or had; one that was taken over from a file may have any. */
    List<String> take(int count) {
        var taken = new ArrayList<String>();
        while (taken.size() < count) {
            List<String> fresh = next(count - taken.size());
            Set<String> given = everGiven(fresh);
            fresh.stream().filter(key -> !given.contains(key)).forEach(taken::add);
        }
        return taken;
    }

    /** Those of the keys that a product has or had. */
    public Set<String> everGiven(Collection<String> keys) {
        List<?> given = entities.createNativeQuery(
                        "select distinct identifier from product_audit where identifier = any (cast(:keys as text[]))")
                .setParameter("keys", keys.toArray(String[]::new))
                .getResultList();
        return given.stream().map(String::valueOf).collect(Collectors.toSet());
    }

    private List<String> next(int count) {
        List<?> numbers = entities.createNativeQuery(
                        "select nextval('product_identifier_seq') from generate_series(1, :count)")
                .setParameter("count", count)
                .getResultList();
        return numbers.stream()
                .map(number -> Identifier.of(((Number) number).longValue()))
                .toList();
    }
}
