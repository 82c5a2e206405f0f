package io.rollcall.brand.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

import io.rollcall.http.After;
import io.rollcall.http.Page;
import io.rollcall.http.Page.SortKey;

/** Reads pages of brands with their product counts, by keyset: the hundredth page costs what the first does. */
@ApplicationScoped
class BrandList {

    private static final Map<String, String> SORT = Map.of(
            "name", "lower(name)",
            "addedAt", "to_char(added_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US')",
            "products", "lpad(products::text, 12, '0')",
            "website", "website",
            "slug", "slug");

    private static final String ROWS = """
            (select b.*, (select count(*) from product_reference r
                          where r.brand_identifier = b.identifier and not r.removed) as products
             from brand b
             where (:name = '' or exists (select 1 from brand_name n
                                         where n.identifier = b.identifier and n.folded = :name))
               and (:category = '' or :category = any (b.categories))
               and (:q = '' or lower(b.name) like :like or b.slug like :like
                    or exists (select 1 from brand_name n where n.identifier = b.identifier and n.folded like :like)))
            as page""";

    private final EntityManager entities;

    BrandList(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional
    BrandPage page(String category, String name, String q, String sort, Integer askedLimit, String cursor) {
        int limit = Page.limit(askedLimit);
        var keys = new ArrayList<>(Page.sort(sort, SORT, "name"));
        keys.add(new SortKey("identifier", "identifier", false));
        var parameters = filter(category, name, q);
        long total = ((Number) bind("select count(*) from " + ROWS, parameters).getSingleResult()).longValue();
        String after = cursor == null
                ? ""
                : " where " + After.condition(keys, Page.values(cursor, keys, keys.size()), parameters);
        List<?> rows = bind(
                        "select identifier, products, " + After.columns(keys) + " from " + ROWS + after + " order by "
                                + After.order(keys),
                        parameters)
                .setMaxResults(limit + 1)
                .getResultList();
        List<BrandState> items =
                rows.stream().limit(limit).map(row -> state((Object[]) row)).toList();
        String next = rows.size() > limit ? Page.cursor(keys, After.values((Object[]) rows.get(limit - 1), 2)) : null;
        return new BrandPage(items, total, next);
    }

    @Transactional
    Optional<BrandState> bySlug(String slug) {
        return Brand.<Brand>find("slug", slug)
                .firstResultOptional()
                .map(brand -> BrandState.of(brand, products(brand.identifier)));
    }

    long products(String identifier) {
        return ((Number) entities.createNativeQuery(
                                "select count(*) from product_reference where brand_identifier = :brand and not removed")
                        .setParameter("brand", identifier)
                        .getSingleResult())
                .longValue();
    }

    private BrandState state(Object[] row) {
        return BrandState.of(entities.find(Brand.class, row[0]), ((Number) row[1]).longValue());
    }

    private static Map<String, Object> filter(String category, String name, String q) {
        var parameters = new HashMap<String, Object>();
        String text = q == null ? "" : q.strip().toLowerCase(java.util.Locale.ROOT);
        parameters.put("category", category == null ? "" : category);
        parameters.put("name", io.rollcall.identity.Name.of(name).folded());
        parameters.put("q", text);
        parameters.put("like", "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%");
        return parameters;
    }

    private Query bind(String sql, Map<String, Object> parameters) {
        Query query = entities.createNativeQuery(sql);
        parameters.forEach(query::setParameter);
        return query;
    }
}
