package io.rollcall.catalog.product;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

import io.rollcall.http.KeysetPage;
import io.rollcall.http.ListParameters;
import io.rollcall.identity.Source;
import io.rollcall.persistence.SortKey;

/** Reads pages of the catalog by keyset: the thousandth page costs what the first does. */
@ApplicationScoped
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

    private final EntityManager entities;

    ProductList(EntityManager entities) {
        this.entities = entities;
    }

    /** @param next the cursor of what follows; null when nothing does */
    record Slice(List<ProductState> items, String next) {}

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
        return new ProductPage(slice.items(), total, more, slice.next(), Source.PRODUCT_CATALOG.token());
    }

    /** Kept as products come and go, so that it costs the same however many there are. */
    private long countAll(String category) {
        return ((Number) entities.createNativeQuery(
                                "select coalesce(sum(products), 0) from identity_part where category = :category")
                        .setParameter("category", category)
                        .getSingleResult())
                .longValue();
    }

    /**
     * The page, when no more products match than are counted. They are gathered first and then put in order: read in
     * that order, the few that match could stand behind all the others.
     */
    private Optional<ProductPage> few(String category, ProductQuery query) {
        planAnew();
        List<SortKey> keys = keys(query);
        var parameters = new HashMap<String, Object>();
        String where = where(category, query, parameters);
        List<?> rows = bind(
                        "with found as materialized (select * from product where " + where + " limit "
                                + (MOST_COUNTED + 1) + ") select total, identifier, " + KeysetPage.columns(keys)
                                + " from (select count(*) as total from found) counted left join found on true"
                                + after(query, keys, parameters) + " order by " + KeysetPage.order(keys),
                        parameters)
                .setMaxResults(query.limit() + 1)
                .getResultList();
        long total = ((Number) ((Object[]) rows.get(0))[0]).longValue();
        if (total > MOST_COUNTED) {
            return Optional.empty();
        }
        List<Object[]> found = rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> Arrays.copyOfRange(row, 1, row.length))
                .filter(row -> row[0] != null)
                .toList();
        return Optional.of(page(slice(found, keys, query), total, false));
    }

    /** A page without the count of all. */
    @Transactional
    Slice slice(String category, ProductQuery query) {
        if (!query.isUnfiltered()) {
            planAnew();
        }
        List<SortKey> keys = keys(query);
        var parameters = new HashMap<String, Object>();
        String where = where(category, query, parameters);
        List<?> rows = bind(
                        "select identifier, " + KeysetPage.columns(keys) + " from product where " + where
                                + after(query, keys, parameters) + " order by " + KeysetPage.order(keys),
                        parameters)
                .setMaxResults(query.limit() + 1)
                .getResultList();
        return slice(rows, keys, query);
    }

    /** How a search is done best depends on the words; a plan kept for all words reads most of the products for some. */
    private void planAnew() {
        entities.createNativeQuery("set local plan_cache_mode = force_custom_plan")
                .executeUpdate();
    }

    private static String after(ProductQuery query, List<SortKey> keys, Map<String, Object> parameters) {
        return query.cursor() == null
                ? ""
                : " and "
                        + KeysetPage.condition(
                                keys, ListParameters.values(query.cursor(), keys, keys.size()), parameters);
    }

    private Slice slice(List<?> rows, List<SortKey> keys, ProductQuery query) {
        List<Object[]> shown =
                rows.stream().limit(query.limit()).map(row -> (Object[]) row).toList();
        String next = rows.size() > query.limit()
                ? ListParameters.cursor(keys, KeysetPage.values(shown.get(shown.size() - 1), 1))
                : null;
        return new Slice(states(shown), next);
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

    private List<ProductState> states(List<Object[]> rows) {
        List<String> identifiers = rows.stream().map(row -> (String) row[0]).toList();
        Map<String, Product> products = Product.<Product>list("identifier in ?1", identifiers).stream()
                .collect(Collectors.toMap(Product::identifier, Function.identity()));
        return identifiers.stream().map(products::get).map(ProductState::of).toList();
    }

    private String where(String category, ProductQuery query, Map<String, Object> parameters) {
        var conditions = new ArrayList<String>();
        conditions.add("category = :category");
        parameters.put("category", category);
        query.words().forEach(word -> {
            String name = "word" + parameters.size();
            conditions.add("search_key like :" + name);
            parameters.put(name, word.pattern());
        });
        if (query.brand() != null) {
            conditions.add(brand(query.brand(), parameters));
        }
        equal("status", query.status(), conditions, parameters);
        if (query.badge() != null) {
            conditions.add("coalesce(badge, '') = :badge");
            parameters.put("badge", query.badge());
        }
        if (query.hasOutput() != null) {
            conditions.add("has_output = :hasOutput");
            parameters.put("hasOutput", query.hasOutput());
        }
        return String.join(" and ", conditions);
    }

    /** A brand by any of its names; one that is known no more by the name its products have. */
    private String brand(String name, Map<String, Object> parameters) {
        List<?> identifiers =
                entities.createNativeQuery("""
                        select identifier from known_brand_name where folded = :name
                        union select identifier from known_brand where slug = :name and not removed""").setParameter("name", name).getResultList();
        parameters.put("brand", identifiers.isEmpty() ? name : identifiers.get(0));
        return identifiers.isEmpty() ? "brand_key = :brand" : "brand_id = :brand";
    }

    private static void equal(String column, String value, List<String> conditions, Map<String, Object> parameters) {
        if (value != null) {
            conditions.add(column + " = :" + column);
            parameters.put(column, value);
        }
    }

    private Query bind(String sql, Map<String, Object> parameters) {
        Query query = entities.createNativeQuery(sql);
        parameters.forEach(query::setParameter);
        return query;
    }
}
