package io.rollcall.catalog.product;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

import io.rollcall.http.After;
import io.rollcall.http.Page;
import io.rollcall.http.Page.SortKey;
import io.rollcall.identity.Source;

/** Reads pages of the catalog by keyset: the thousandth page costs what the first does. */
@ApplicationScoped
class ProductList {

    private static final String TIME = "to_char(%s at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US')";

    static final Map<String, String> SORT = Map.ofEntries(
            Map.entry("brand", "brand_key"),
            Map.entry("model", "model_key"),
            Map.entry("variant", "variant_key"),
            Map.entry("productId", "product_id"),
            Map.entry("status", "status"),
            Map.entry("badge", "coalesce(badge, '')"),
            Map.entry("seedUrls", "lpad(cardinality(seed_urls)::text, 4, '0')"),
            Map.entry("importSource", "import_source"),
            Map.entry("importedAt", TIME.formatted("imported_at")),
            Map.entry("updatedAt", TIME.formatted("updated_at")),
            Map.entry("hasOutput", "has_output::text"),
            Map.entry("id", "lpad(id::text, 19, '0')"));

    private final EntityManager entities;

    ProductList(EntityManager entities) {
        this.entities = entities;
    }

    /** @param next the cursor of what follows; null when nothing does */
    record Slice(List<ProductState> items, String next) {}

    @Transactional
    ProductPage page(String category, ProductQuery query) {
        var parameters = new HashMap<String, Object>();
        String where = where(category, query, parameters);
        long total = ((Number) bind("select count(*) from product where " + where, parameters)
                        .getSingleResult())
                .longValue();
        Slice slice = slice(category, query);
        return new ProductPage(slice.items(), total, slice.next(), Source.PRODUCT_CATALOG.token());
    }

    /** A page without the count of all. */
    @Transactional
    Slice slice(String category, ProductQuery query) {
        var keys = new ArrayList<>(query.sortKeys(SORT));
        keys.add(new SortKey("identifier", "identifier", false));
        var parameters = new HashMap<String, Object>();
        String where = where(category, query, parameters);
        String after = query.cursor() == null
                ? ""
                : " and " + After.condition(keys, Page.values(query.cursor(), keys, keys.size()), parameters);
        List<?> rows = bind(
                        "select identifier, " + After.columns(keys) + " from product where " + where + after
                                + " order by " + After.order(keys),
                        parameters)
                .setMaxResults(query.limit() + 1)
                .getResultList();
        List<Object[]> shown =
                rows.stream().limit(query.limit()).map(row -> (Object[]) row).toList();
        String next =
                rows.size() > query.limit() ? Page.cursor(keys, After.values(shown.get(shown.size() - 1), 1)) : null;
        return new Slice(states(shown), next);
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

    private static String where(String category, ProductQuery query, Map<String, Object> parameters) {
        var conditions = new ArrayList<String>();
        conditions.add("category = :category");
        parameters.put("category", category);
        query.words().forEach(word -> {
            String name = "word" + parameters.size();
            conditions.add("(brand_key || ' ' || model_key || ' ' || variant_key || ' ' || product_id) like :" + name);
            parameters.put(name, "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%");
        });
        if (query.brand() != null) {
            conditions.add("""
                    (brand_key = :brand or brand_id in (
                        select identifier from known_brand_name where folded = :brand
                        union select identifier from known_brand where slug = :brand))""");
            parameters.put("brand", query.brand());
        }
        equal("status", query.status(), conditions, parameters);
        equal("badge", query.badge(), conditions, parameters);
        if (query.hasOutput() != null) {
            conditions.add("has_output = :hasOutput");
            parameters.put("hasOutput", query.hasOutput());
        }
        return String.join(" and ", conditions);
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
