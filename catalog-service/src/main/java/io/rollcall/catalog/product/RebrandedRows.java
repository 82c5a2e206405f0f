package io.rollcall.catalog.product;

import java.time.Clock;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;

import io.rollcall.catalog.product.FormerProducts.Group;
import io.rollcall.catalog.product.FormerProducts.Left;
import io.rollcall.identity.NearKey;
import io.rollcall.persistence.Sql;

/** Gives many products of a category another brand, in a few statements. For {@link Catalog} alone. */
@ApplicationScoped
@RequiredArgsConstructor
class RebrandedRows {

    private record Row(
            String identifier, String productId, String brandId, String brand, String brandKey, String nearKey) {

        static Row of(RebrandedProduct product, String brandId) {
            var brand = product.identity().brand();
            return new Row(
                    product.identifier(),
                    product.newProductId(),
                    brandId,
                    brand.text(),
                    brand.folded(),
                    NearKey.of(product.identity()).value());
        }
    }

    private static final String ROWS = " json_populate_recordset(null::product, :rows) r ";

    private final Sql sql;
    private final FormerProducts formerProducts;
    private final Clock clock;

    /** @param products in an order in which each finds its new id free */
    void write(String category, List<RebrandedProduct> products, String fromBrand, String brandId) {
        var rows = products.stream().map(product -> Row.of(product, brandId)).toList();
        sql.update("set constraints product_of_group deferred").execute();
        formerProducts.remember(
                category,
                products.stream()
                        .filter(RebrandedProduct::changesId)
                        .map(product ->
                                new Left(product.productId(), product.identifier(), product.newProductId(), true))
                        .toList());
        sql.update("""
                insert into identity_group (category, brand_id, model_key, kind)
                select distinct p.category, r.brand_id, p.model_key, p.kind from""" + ROWS + """
                join product p on p.identifier = r.identifier
                on conflict (category, brand_id, model_key) do nothing""").bindRows("rows", rows).execute();
        sql.update("""
                update product p set product_id = r.product_id, brand_id = r.brand_id, brand = r.brand,
                    brand_key = r.brand_key, near_key = r.near_key, updated_at = :now, version = p.version + 1
                from""" + ROWS + "where p.identifier = r.identifier")
                .bindRows("rows", rows)
                .bind("now", clock.instant())
                .execute();
        formerProducts.closeEmpty(
                category,
                products.stream()
                        .map(product ->
                                new Group(fromBrand, product.identity().model().folded()))
                        .toList());
        sql.update("set constraints product_of_group immediate").execute();
    }
}
