package io.rollcall.gate.index;

import java.util.List;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import lombok.RequiredArgsConstructor;

import io.rollcall.persistence.Sql;

/** The gate's tables, where a part of them has to be as the catalog is. */
@ApplicationScoped
@RequiredArgsConstructor
public class IdentitySnapshot {

    private final Sql sql;

    @Transactional
    public void heal(String category, long revision, Set<Integer> buckets, List<KnownProduct> products) {
        sql.update("""
                delete from known_product
                where category = :category and not removed and substr(identifier, 1, 2) = any (:parts)""")
                .bind("category", category)
                .bindTexts("parts", buckets.stream().map("%02x"::formatted).toList())
                .execute();
        sql.update(StoredProduct.UPSERT)
                .bindColumns(
                        StoredProduct.class,
                        products.stream()
                                .map(product -> StoredProduct.of(category, product, revision))
                                .toList())
                .execute();
    }
}
