package io.rollcall.catalog.product;

import java.time.Clock;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

import io.rollcall.catalog.product.FormerProducts.Group;
import io.rollcall.catalog.product.FormerProducts.Left;
import io.rollcall.identity.NearKey;

/** Gives many products of a category another brand, in a few statements. For {@link Catalog} alone. */
@ApplicationScoped
class RebrandedRows {

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
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

    private static final String ROWS = " json_populate_recordset(null::product, cast(:rows as json)) r ";

    private final EntityManager entities;
    private final FormerProducts formerProducts;
    private final ObjectMapper json;
    private final Clock clock;

    RebrandedRows(EntityManager entities, FormerProducts formerProducts, ObjectMapper json, Clock clock) {
        this.entities = entities;
        this.formerProducts = formerProducts;
        this.json = json;
        this.clock = clock;
    }

    /** @param products in an order in which each finds its new id free */
    void write(String category, List<RebrandedProduct> products, String fromBrand, String brandId) {
        String rows =
                text(products.stream().map(product -> Row.of(product, brandId)).toList());
        entities.createNativeQuery("set constraints product_of_group deferred").executeUpdate();
        formerProducts.remember(
                category,
                products.stream()
                        .filter(RebrandedProduct::changesId)
                        .map(product ->
                                new Left(product.productId(), product.identifier(), product.newProductId(), true))
                        .toList());
        on("""
                insert into identity_group (category, brand_id, model_key, kind)
                select distinct p.category, r.brand_id, p.model_key, p.kind from""" + ROWS + """
                join product p on p.identifier = r.identifier
                on conflict (category, brand_id, model_key) do nothing""", rows).executeUpdate();
        on("""
                update product p set product_id = r.product_id, brand_id = r.brand_id, brand = r.brand,
                    brand_key = r.brand_key, near_key = r.near_key, updated_at = :now, version = p.version + 1
                from""" + ROWS + "where p.identifier = r.identifier", rows)
                .setParameter("now", clock.instant())
                .executeUpdate();
        formerProducts.closeEmpty(
                category,
                products.stream()
                        .map(product ->
                                new Group(fromBrand, product.identity().model().folded()))
                        .toList());
        entities.createNativeQuery("set constraints product_of_group immediate").executeUpdate();
    }

    private Query on(String sql, String rows) {
        return entities.createNativeQuery(sql).setParameter("rows", rows);
    }

    private String text(Object rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
