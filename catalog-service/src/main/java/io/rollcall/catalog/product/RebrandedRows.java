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

import io.rollcall.identity.NearKey;

/** Gives many products of a category another brand, in a few statements. For {@link Catalog} alone. */
@ApplicationScoped
class RebrandedRows {

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    private record Row(
            String identifier, String productId, String brandId, String brand, String brandKey, String nearKey) {

        static Row of(Rebranded product, String brandId) {
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
    private final ObjectMapper json;
    private final Clock clock;

    RebrandedRows(EntityManager entities, ObjectMapper json, Clock clock) {
        this.entities = entities;
        this.json = json;
        this.clock = clock;
    }

    /** @param products in an order in which each finds its new id free */
    void write(List<Rebranded> products, String fromBrand, String brandId) {
        String rows =
                text(products.stream().map(product -> Row.of(product, brandId)).toList());
        entities.createNativeQuery("set constraints product_of_group deferred").executeUpdate();
        leaveBehind(products);
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
        on("""
                delete from identity_group g using (
                    select distinct p.category, p.model_key from""" + ROWS + """
                    join product p on p.identifier = r.identifier) moved
                where g.category = moved.category and g.model_key = moved.model_key and g.brand_id = :from
                  and not exists (select 1 from product p where p.category = g.category and p.brand_id = g.brand_id
                    and p.model_key = g.model_key)""", rows).setParameter("from", fromBrand).executeUpdate();
        entities.createNativeQuery("set constraints product_of_group immediate").executeUpdate();
    }

    /** The former ids lead to the new ones (D3), and the files follow (D25). */
    private void leaveBehind(List<Rebranded> products) {
        var renamed = products.stream().filter(Rebranded::changesId).toList();
        if (renamed.isEmpty()) {
            return;
        }
        String moves = """
                unnest(cast(:identifiers as text[]), cast(:ids as text[])) with ordinality as m(identifier, new_id, number)
                join product p on p.identifier = m.identifier collate "C\"""";
        of(
                        renamed,
                        "delete from product_redirect d using " + moves
                                + " where d.category = p.category and d.product_id = m.new_id collate \"C\"")
                .executeUpdate();
        of(renamed, """
                        insert into product_redirect (category, product_id, identifier, at)
                        select p.category, p.product_id, p.identifier, :now from\s""" + moves + """
                        \son conflict (category, product_id) do update set identifier = excluded.identifier, at = excluded.at""").setParameter("now", clock.instant()).executeUpdate();
        of(renamed, """
                        insert into departure (category, product_id, identifier, moved_to, kept_aside)
                        select p.category, p.product_id, p.identifier, m.new_id, true from\s""" + moves + " order by m.number").executeUpdate();
    }

    private Query of(List<Rebranded> products, String sql) {
        return entities.createNativeQuery(sql)
                .setParameter(
                        "identifiers",
                        products.stream().map(Rebranded::identifier).toArray(String[]::new))
                .setParameter(
                        "ids", products.stream().map(Rebranded::newProductId).toArray(String[]::new));
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
