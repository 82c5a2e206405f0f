package io.rollcall.sync.catalog;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import io.rollcall.identity.BrandNames;
import io.rollcall.identity.Name;
import io.rollcall.persistence.Sql;

/** This service's copy of the catalog, kept from events: it is there, and says how old it is, while the catalog is away. */
@ApplicationScoped
@RequiredArgsConstructor
public class KnownCatalog {

    /**
     * @param revision the highest of the catalog's revisions that was heard of; 0 while nothing was
     * @param heardAt when something was heard last; null while nothing was
     */
    public record AsOf(long revision, @Nullable Instant heardAt) {}

    private record StoredBrand(String identifier, String name, List<String> names) {}

    private final Sql sql;

    public ViewState view(String category) {
        return sql.query("""
                        select :category as category, count(p.identifier) as products,
                            coalesce(max(c.revision), 0) as as_of_revision, max(c.heard_at) as heard_at
                        from known_category c left join known_product p on p.category = c.category and not p.removed
                        where c.category = :category""").bind("category", category).one(ViewState.class);
    }

    /** How far the catalog has come, as far as was heard, without its products counted. */
    public AsOf asOf(String category) {
        return sql.query("""
                        select coalesce(max(revision), 0) as revision, max(heard_at) as heard_at
                        from known_category where category = :category""").bind("category", category).one(AsOf.class);
    }

    public boolean wasEditedSince(String category, Instant at) {
        return sql.query("select 1 from known_product where category = :category and updated_at > :at limit 1")
                .bind("category", category)
                .bind("at", at)
                .exists();
    }

    /** All products of a category, by product id, as a stream that the caller closes; in a transaction. */
    public Stream<KnownProduct> products(String category) {
        return sql
                .query("select " + KnownProduct.COLUMNS
                        + " from known_product where category = :category and not removed order by product_id")
                .bind("category", category)
                .stream(KnownProduct.class);
    }

    /** Every name of every brand. */
    public BrandNames brands() {
        var names = new BrandNames();
        sql.query("select identifier, name, names from known_brand where not removed order by identifier")
                .list(StoredBrand.class)
                .forEach(brand -> {
                    brand.names().forEach(name -> names.put(name, brand.identifier()));
                    names.spell(brand.identifier(), Name.stored(brand.name()));
                });
        return names;
    }
}
