package io.rollcall.catalog.brandchange;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;

import io.rollcall.contracts.change.BrandChange.Move;
import io.rollcall.contracts.change.BrandChange.StoredUnder;
import io.rollcall.persistence.Sql;

/** Finds the products that follow a brand; in the caller's transaction. */
@ApplicationScoped
@RequiredArgsConstructor
class AffectedProducts {

    private final Sql sql;

    List<AffectedProduct> of(Move move) {
        return sql.query("""
                        select identifier, category, product_id, brand, brand_key, model, variant, version from product
                        where brand_id = :brand
                          and (cardinality(:only) = 0 or brand_key = any (:only collate "C"))
                          and (cardinality(:identifiers) = 0 or identifier = any (:identifiers collate "C"))
                        order by category, product_id""")
                .bind("brand", move.from())
                .bindTexts("only", move.only())
                .bindTexts(
                        "identifiers",
                        move.products().stream().map(StoredUnder::identifier).toList())
                .list(AffectedProduct.class);
    }
}
