package io.rollcall.catalog.product;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;

import io.rollcall.persistence.Sql;

/** The stable keys of products (D3), none of which is ever given twice. In the caller's transaction. */
@ApplicationScoped
@RequiredArgsConstructor
public class StableKeys {

    private final Sql sql;

    /** Keys that no product has or had; one that was taken over from a file may have any. */
    List<String> take(int count) {
        var taken = new ArrayList<String>();
        while (taken.size() < count) {
            taken.addAll(unused(count - taken.size()));
        }
        return taken;
    }

    /** Those of the keys that a product has or had. */
    public Set<String> everGiven(Collection<String> keys) {
        return Set.copyOf(sql.query("select distinct identifier from product_audit where identifier = any (:keys)")
                .bindTexts("keys", keys)
                .list(String.class));
    }

    /** The next so many, without those that were given before. */
    private List<String> unused(int count) {
        return sql.query("""
                        select identifier
                        from (select identifier_of(nextval('product_identifier_seq')) as identifier
                              from generate_series(1, :count) offset 0) as next
                        where not exists (select 1 from product_audit given where given.identifier = next.identifier)""").bind("count", count).list(String.class);
    }
}
