package io.rollcall.catalog.productionsync;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import io.rollcall.catalog.productionsync.StoredProductResource.StoredProductPage;
import io.rollcall.persistence.Sql;

/** Reads products as they are now, by either of their keys. */
@ApplicationScoped
@RequiredArgsConstructor
class StoredProducts {

    /** Where there is no product, only the version cannot be null. */
    private static final String COLUMNS = "p.identifier, p.product_id, p.brand, p.model, p.variant, p.status, p.badge,"
            + " coalesce(p.version, 0) as version, p.updated_at";

    /** @param product without an identifier where none is there */
    private record Found(long revision, @Nullable StoredProduct product) {}

    private final Sql sql;

    /** In one statement, so that the products are those of the revision. */
    StoredProductPage byIdentifier(String category, Collection<String> identifiers) {
        List<Found> found = sql.query("select s.revision, " + COLUMNS + """
                         from (select coalesce(max(revision), 0) as revision from outbox_stream where stream = :category) s
                        left join product p on p.category = :category and p.identifier = any (:identifiers collate "C")
                        order by p.identifier""")
                .bind("category", category)
                .bindTexts("identifiers", identifiers)
                .list(Found.class);
        return new StoredProductPage(
                found.get(0).revision(),
                found.stream()
                        .map(Found::product)
                        .filter(product -> product.identifier() != null)
                        .toList());
    }

    /** Those that are there, by their product id. */
    Map<String, StoredProduct> byProductId(String category, Collection<String> productIds) {
        return sql
                .query("select " + COLUMNS
                        + " from product p where p.category = :category and p.product_id = any (:ids collate \"C\")")
                .bind("category", category)
                .bindTexts("ids", productIds)
                .list(StoredProduct.class)
                .stream()
                .collect(Collectors.toMap(StoredProduct::productId, Function.identity()));
    }
}
