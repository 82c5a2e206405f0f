package io.rollcall.catalog.brandchange;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.rollcall.contracts.change.BrandChange.Move;
import io.rollcall.contracts.change.BrandChange.StoredUnder;

/** Finds the products that follow a brand; in the caller's transaction. */
@ApplicationScoped
class AffectedProducts {

    private final EntityManager entities;

    AffectedProducts(EntityManager entities) {
        this.entities = entities;
    }

    List<AffectedProduct> of(Move move) {
        var only = move.only().toArray(String[]::new);
        var identifiers = move.products().stream().map(StoredUnder::identifier).toArray(String[]::new);
        List<?> rows = entities.createNativeQuery("""
                        select identifier, category, product_id, brand, brand_key, model, variant, version from product
                        where brand_id = :brand
                          and (cardinality(cast(:only as text[])) = 0 or brand_key = any (cast(:only as text[]) collate "C"))
                          and (cardinality(cast(:identifiers as text[])) = 0 or identifier = any (cast(:identifiers as text[]) collate "C"))
                        order by category, product_id""")
                .setParameter("brand", move.from())
                .setParameter("only", only)
                .setParameter("identifiers", identifiers)
                .getResultList();
        return rows.stream().map(row -> product((Object[]) row)).toList();
    }

    private static AffectedProduct product(Object[] row) {
        return new AffectedProduct(
                (String) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                ((Number) row[7]).longValue());
    }
}
