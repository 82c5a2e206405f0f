package io.rollcall.catalog.brand;

import java.util.Collection;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;

import io.rollcall.contracts.change.BrandChangeOutcome.InCategory;
import io.rollcall.persistence.Sql;

/**
 * Where brands may have products: every product stands on a row here, by a foreign key. So a row goes only when no product
 * stands on it, and with it gone no product can come (D17).
 */
@ApplicationScoped
@RequiredArgsConstructor
public class BrandPlaces {

    private final Sql sql;

    /** Adds what brands got, and clears what they left where no product is; a place with products stays for their sake. */
    void follow(List<KnownBrand> brands) {
        var identifiers = brands.stream().map(KnownBrand::identifier).toList();
        sql.update("""
                insert into brand_place (brand_id, category) select identifier, unnest(categories) from known_brand
                where not removed and identifier in (select unnest(:identifiers)) on conflict do nothing""").bindTexts("identifiers", identifiers).execute();
        sql.update("""
                delete from brand_place p using known_brand b
                where b.identifier = p.brand_id and b.identifier in (select unnest(:identifiers))
                  and (b.removed or p.category <> all (b.categories))
                  and not exists (select 1 from product where brand_id = p.brand_id and category = p.category)""").bindTexts("identifiers", identifiers).execute();
    }

    /** A brand that gets products of another has a place for them. */
    public void open(String brandId, Collection<String> categories) {
        sql.update(
                        "insert into brand_place (brand_id, category) select :brand, unnest(:categories) on conflict do nothing")
                .bind("brand", brandId)
                .bindTexts("categories", categories)
                .execute();
    }

    /**
     * Waits for whoever is adding a product there, lets nobody else, and counts the products.
     *
     * @param categories empty for all places of the brand
     */
    public List<InCategory> occupied(String brandId, Collection<String> categories) {
        List<String> places = sql.query("""
                        select category from brand_place
                        where brand_id = :brand and (cardinality(:categories) = 0 or category = any (:categories))
                        order by category for update""")
                .bind("brand", brandId)
                .bindTexts("categories", categories)
                .list(String.class);
        return sql.query("""
                        select category, count(*) as products from product
                        where brand_id = :brand and category = any (:places) group by category order by category""").bind("brand", brandId).bindTexts("places", places).list(InCategory.class);
    }
}
