package io.rollcall.catalog.product;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import lombok.RequiredArgsConstructor;

import io.rollcall.identity.Source;
import io.rollcall.persistence.Filters;
import io.rollcall.persistence.KeysetPage;
import io.rollcall.persistence.SortKey;
import io.rollcall.persistence.Sql;

/** Reads pages of the catalog by keyset: the thousandth page costs what the first does. */
@ApplicationScoped
@RequiredArgsConstructor
class ProductList {

    static final Map<String, String> SORT = Map.ofEntries(
            Map.entry("brand", "brand_key"),
            Map.entry("model", "model_key"),
            Map.entry("variant", "variant_key"),
            Map.entry("productId", "product_id"),
            Map.entry("status", "status"),
            Map.entry("badge", "coalesce(badge, '')"),
            Map.entry("seedUrls", "cardinality(seed_urls)"),
            Map.entry("importSource", "import_source"),
            Map.entry("importedAt", "imported_at"),
            Map.entry("updatedAt", "updated_at"),
            Map.entry("hasOutput", "has_output"),
            Map.entry("id", "id"));

    /** Of columns that are no text. */
    private static final Map<String, String> TYPES = Map.of(
            "seedUrls", "integer",
            "importedAt", "timestamptz",
            "updatedAt", "timestamptz",
            "hasOutput", "boolean",
            "id", "bigint");

    private static final Set<String> UNIQUE = Set.of("productId", "id");

    /** Of those that match, no more are counted. */
    static final int MOST_COUNTED = 1_000;

    private record Listed(String identifier, List<String> place) {}

    /** @param listed without an identifier where none is left after the cursor */
    private record Counted(long total, Listed listed) {}

    /** @param next the cursor of what follows; null when nothing does */
    record Slice(List<ProductState> items, String next) {}

    private final Sql sql;
    private final ProductFilters filters;

    @Transactional
    ProductPage page(String category, ProductQuery query) {
        if (query.isUnfiltered()) {
            Slice slice = slice(category, query);
            boolean whole = query.cursor() == null && slice.next() == null;
            return page(slice, whole ? slice.items().size() : countAll(category), false);
        }
        return few(category, query).orElseGet(() -> page(slice(category, query), MOST_COUNTED, true));
    }

    private static ProductPage page(Slice slice, long total, boolean more) {
        return new ProductPage(slice.items(), total, more, slice.next(), Source.PRODUCT_CATALOG.token(), null, null);
    }

    /** Kept as products come and go, so that it costs the same however many there are. */
    private long countAll(String category) {
        return sql.query("select coalesce(sum(products), 0) from identity_part where category = :category")
                .bind("category", category)
                .one(Long.class);
    }

    /**
     * The page, when no more products match than are counted. They are gathered first and then put in order: read in
     * that order, the few that match could stand behind all the others.
     */
    private Optional<ProductPage> few(String category, ProductQuery query) {
        planAnew();
        var page = KeysetPage.of(keys(query), query.cursor(), query.limit());
        Filters asked = filters.of(category, query);
        List<Counted> rows = sql.query(
                        """
                        with found as materialized (select * from product where %s limit %d)
                        select total, identifier, %s
                        from (select count(*) as total from found) counted left join found on %s
                        order by %s limit :limit""".formatted(asked.condition(), MOST_COUNTED + 1, page.place(), page.after(), page.order()))
                .bind(asked.parameters())
                .bind(page.parameters())
                .list(Counted.class);
        long total = rows.get(0).total();
        if (total > MOST_COUNTED) {
            return Optional.empty();
        }
        var found = rows.stream()
                .map(Counted::listed)
                .filter(listed -> listed.identifier() != null)
                .toList();
        return Optional.of(page(slice(page, found), total, false));
    }

    /** A page without the count of all. */
    @Transactional
    Slice slice(String category, ProductQuery query) {
        if (!query.isUnfiltered()) {
            planAnew();
        }
        var page = KeysetPage.of(keys(query), query.cursor(), query.limit());
        Filters asked = filters.of(category, query);
        List<Listed> found = sql.query("select identifier, %s from product where %s and %s order by %s limit :limit"
                        .formatted(page.place(), asked.condition(), page.after(), page.order()))
                .bind(asked.parameters())
                .bind(page.parameters())
                .list(Listed.class);
        return slice(page, found);
    }

    /** How a search is done best depends on the words; a plan kept for all words reads most of the products for some. */
    private void planAnew() {
        sql.update("set local plan_cache_mode = force_custom_plan").execute();
    }

    private Slice slice(KeysetPage page, List<Listed> found) {
        var slice = page.slice(found, Listed::place);
        return new Slice(states(slice.rows()), slice.next());
    }

    /** One key is followed by those of its index, in its direction, so that the index can be read either way. */
    private static List<SortKey> keys(ProductQuery query) {
        var keys = new ArrayList<SortKey>();
        query.sortKeys(SORT)
                .forEach(key -> keys.add(new SortKey(
                        key.name(), key.column(), key.descending(), TYPES.getOrDefault(key.name(), "text"))));
        boolean descending = keys.get(keys.size() - 1).descending();
        if (keys.size() == 1 && keys.get(0).name().equals("brand")) {
            keys.add(new SortKey("model", "model_key", descending));
            keys.add(new SortKey("variant", "variant_key", descending));
        }
        if (keys.size() > 1 || !UNIQUE.contains(keys.get(0).name())) {
            keys.add(new SortKey("identifier", "identifier", descending));
        }
        return keys;
    }

    /** Those of the products that are there, in the order asked for. */
    @Transactional
    List<ProductState> named(String category, List<String> productIds) {
        Map<String, Product> found =
                Product.<Product>list("category = ?1 and productId in ?2", category, productIds).stream()
                        .collect(Collectors.toMap(product -> product.productId, Function.identity()));
        return productIds.stream()
                .filter(found::containsKey)
                .map(found::get)
                .map(ProductState::of)
                .toList();
    }

    private List<ProductState> states(List<Listed> rows) {
        List<String> identifiers = rows.stream().map(Listed::identifier).toList();
        Map<String, Product> products = Product.<Product>list("identifier in ?1", identifiers).stream()
                .collect(Collectors.toMap(Product::identifier, Function.identity()));
        return identifiers.stream().map(products::get).map(ProductState::of).toList();
    }
}
