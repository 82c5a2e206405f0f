package io.rollcall.catalog.product;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;

import io.rollcall.identity.Identifier;
import io.rollcall.persistence.Sql;

/** The stable keys of products (D3), none of which is ever given twice. In the caller's transaction. */
@ApplicationScoped
public class StableKeys {

    private final Sql sql;

    StableKeys(Sql sql) {
        this.sql = sql;
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
        return Set.copyOf(sql.query("select distinct identifier from product_audit where identifier = any (:keys)")
                .bindTexts("keys", keys)
                .list(String.class));
    }

    private List<String> next(int count) {
        return sql
                .query("select nextval('product_identifier_seq') from generate_series(1, :count)")
                .bind("count", count)
                .list(Long.class)
                .stream()
                .map(Identifier::of)
                .toList();
    }
}
