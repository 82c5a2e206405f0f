package io.rollcall.catalog.brand;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.rollcall.contracts.change.BrandChangeOutcome.InCategory;

/**
 * Where brands may have products: every product stands on a row here, by a foreign key. So a row goes only when no product
 * stands on it, and with it gone no product can come (D17).
 */
@ApplicationScoped
public class BrandPlaces {

    private final EntityManager entities;

    BrandPlaces(EntityManager entities) {
        this.entities = entities;
    }

    /** Adds what brands got, and clears what they left where no product is; a place with products stays for their sake. */
    void follow(Connection connection, List<KnownBrand> brands) throws SQLException {
        String identifiers = "unnest(?::text[])";
        String add =
                "insert into brand_place (brand_id, category) select identifier, unnest(categories) from known_brand"
                        + " where not removed and identifier in (select " + identifiers + ") on conflict do nothing";
        String clear =
                "delete from brand_place p using known_brand b where b.identifier = p.brand_id and b.identifier in (select "
                        + identifiers + ") and (b.removed or p.category <> all (b.categories))"
                        + " and not exists (select 1 from product where brand_id = p.brand_id and category = p.category)";
        for (String sql : List.of(add, clear)) {
            try (var statement = connection.prepareStatement(sql)) {
                statement.setArray(
                        1,
                        connection.createArrayOf(
                                "text",
                                brands.stream().map(KnownBrand::identifier).toArray()));
                statement.executeUpdate();
            }
        }
    }

    /** A brand that gets products of another has a place for them. */
    public void open(String brandId, Collection<String> categories) {
        entities.createNativeQuery(
                        "insert into brand_place (brand_id, category) select :brand, unnest(cast(:categories as text[])) on conflict do nothing")
                .setParameter("brand", brandId)
                .setParameter("categories", categories.toArray(String[]::new))
                .executeUpdate();
    }

    /**
     * Waits for whoever is adding a product there, lets nobody else, and counts the products.
     *
     * @param categories empty for all places of the brand
     */
    public List<InCategory> occupied(String brandId, Collection<String> categories) {
        List<?> places = entities.createNativeQuery("""
                        select category from brand_place
                        where brand_id = :brand
                          and (cardinality(cast(:categories as text[])) = 0 or category = any (cast(:categories as text[])))
                        order by category for update""")
                .setParameter("brand", brandId)
                .setParameter("categories", categories.toArray(String[]::new))
                .getResultList();
        List<?> counts = entities.createNativeQuery("""
                        select category, count(*) from product
                        where brand_id = :brand and category = any (cast(:places as text[])) group by category order by category""")
                .setParameter("brand", brandId)
                .setParameter("places", places.toArray(String[]::new))
                .getResultList();
        return counts.stream()
                .map(row -> (Object[]) row)
                .map(row -> new InCategory((String) row[0], ((Number) row[1]).longValue()))
                .toList();
    }
}
