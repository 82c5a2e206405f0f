package io.rollcall.brand.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

import io.rollcall.brand.registry.BrandState.InCategory;
import io.rollcall.http.KeysetPage;
import io.rollcall.http.ListParameters;
import io.rollcall.identity.Name;
import io.rollcall.persistence.SortKey;

/** Reads pages of brands with their product counts, by keyset: the hundredth page costs what the first does. */
@ApplicationScoped
public class BrandList {

    private static final Map<String, String> SORT = Map.of(
            "name", "lower(b.name)",
            "addedAt",
                    "lpad(cast(cast(extract(epoch from b.added_at at time zone 'UTC') * 1000000 as bigint) as text), 20, '0')",
            "products", "lpad(cast(b.products as text), 12, '0')",
            "website", "b.website",
            "slug", "b.slug");

    private static final int TRIGRAM = 3;

    private final EntityManager entities;
    private final BrandRows rows;
    private final InferredBrands inferred;
    private final Event<RegistryOpening> opening;

    BrandList(EntityManager entities, BrandRows rows, InferredBrands inferred, Event<RegistryOpening> opening) {
        this.opening = opening;
        this.entities = entities;
        this.rows = rows;
        this.inferred = inferred;
    }

    /** @param name finds the one brand that has it as a name, slug or alias; never one that is only alike */
    @Transactional
    BrandPage page(String category, String name, String q, String sort, Integer askedLimit, String cursor) {
        int limit = ListParameters.limit(askedLimit);
        var keys = new ArrayList<>(ListParameters.sort(sort, SORT, "name"));
        if (rows.isEmpty()) {
            opening.fire(new RegistryOpening());
        }
        if (rows.isEmpty()) {
            return inferred.page(category, folded(name), search(q), keys, limit, cursor);
        }
        // In the direction of the last key, so that an index can be read either way.
        boolean descending = keys.get(keys.size() - 1).descending();
        keys.add(new SortKey("identifier", "b.identifier", descending));
        var parameters = new HashMap<String, Object>();
        String where = condition(category, name, q, parameters);
        long total = ((Number)
                        bind("select count(*) from brand b" + where, parameters).getSingleResult())
                .longValue();
        String after = cursor == null
                ? ""
                : " and " + KeysetPage.condition(keys, ListParameters.values(cursor, keys, keys.size()), parameters);
        List<?> found = bind(
                        "select b.identifier as id, " + KeysetPage.columns(keys) + " from brand b" + where + after
                                + " order by " + KeysetPage.order(keys),
                        parameters)
                .setMaxResults(limit + 1)
                .getResultList();
        var identifiers = found.stream()
                .limit(limit)
                .map(row -> (String) ((Object[]) row)[0])
                .toList();
        String next = found.size() > limit
                ? ListParameters.cursor(keys, KeysetPage.values((Object[]) found.get(limit - 1), 1))
                : null;
        return new BrandPage(states(identifiers), total, next, "registry");
    }

    @Transactional
    public Optional<BrandState> bySlug(String slug) {
        return rows.bySlug(slug).map(brand -> states(List.of(brand)).get(0));
    }

    /** The brand, or the one that had this slug before it was renamed. */
    @Transactional
    Optional<BrandState> bySlugOrFormer(String slug) {
        return bySlug(slug).or(() -> {
            List<?> identifiers = entities.createNativeQuery(
                            "select identifier from brand_audit where slug = :slug order by revision desc limit 1")
                    .setParameter("slug", slug)
                    .getResultList();
            return rows.byIdentifiers(identifiers.stream().map(String::valueOf).toList()).stream()
                    .findFirst()
                    .map(brand -> states(List.of(brand)).get(0));
        });
    }

    /** Those that have one of these names; a name that no brand can have finds none. */
    @Transactional
    List<BrandState> named(List<String> names) {
        var folded = names.stream()
                .filter(name -> Name.printable(name).equals(name))
                .map(BrandList::folded)
                .collect(Collectors.toSet());
        return states(Set.copyOf(rows.owners(folded).values()));
    }

    /** With their counts; in their order. */
    @Transactional
    public List<BrandState> states(Collection<Brand> brands) {
        var identifiers = brands.stream().map(Brand::identifier).toArray(String[]::new);
        var products = products(identifiers);
        var pending = pending(identifiers);
        return brands.stream()
                .map(brand -> BrandState.of(
                        brand, products.getOrDefault(brand.identifier(), List.of()), pending.get(brand.identifier())))
                .toList();
    }

    private List<BrandState> states(List<String> identifiers) {
        Map<String, Brand> brands = rows.byIdentifiers(identifiers).stream()
                .collect(Collectors.toMap(Brand::identifier, Function.identity()));
        return states(identifiers.stream().map(brands::get).collect(Collectors.toCollection(ArrayList::new)));
    }

    private Map<String, List<InCategory>> products(String[] identifiers) {
        List<?> counts = entities.createNativeQuery("""
                        select brand_identifier, category, products from brand_products
                        where brand_identifier = any (:identifiers) and products > 0 order by category""")
                .setParameter("identifiers", identifiers)
                .getResultList();
        return counts.stream()
                .map(row -> (Object[]) row)
                .collect(Collectors.groupingBy(
                        row -> (String) row[0],
                        Collectors.mapping(
                                row -> new InCategory((String) row[1], ((Number) row[2]).longValue()),
                                Collectors.toList())));
    }

    private Map<String, String> pending(String[] identifiers) {
        List<?> kinds = entities.createNativeQuery("""
                        select b.identifier, o.kind from brand b join brand_operation o on o.id = b.operation
                        where b.identifier = any (:identifiers)""")
                .setParameter("identifiers", identifiers)
                .getResultList();
        return kinds.stream().map(row -> (Object[]) row).collect(Collectors.toMap(row -> (String) row[0], row ->
                (String) row[1]));
    }

    private static String condition(String category, String name, String q, Map<String, Object> parameters) {
        var conditions = new ArrayList<>(List.of("true"));
        if (category != null && !category.isEmpty()) {
            conditions.add("b.categories @> array[cast(:category as text)]");
            parameters.put("category", category);
        }
        if (!folded(name).isEmpty()) {
            conditions.add("b.identifier = (select n.identifier from brand_name n where n.folded = :name)");
            parameters.put("name", folded(name));
        }
        String text = search(q);
        if (!text.isEmpty() && text.length() < TRIGRAM) {
            // Too short for the index, which would be read from end to end.
            conditions.add("position(:text in b.search) > 0");
            parameters.put("text", text);
        } else if (!text.isEmpty()) {
            conditions.add("b.search like :like");
            parameters.put("like", "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
        return " where " + String.join(" and ", conditions);
    }

    private static String folded(String name) {
        return Name.of(name).folded();
    }

    private static String search(String q) {
        return q == null ? "" : q.strip().toLowerCase(Locale.ROOT);
    }

    private Query bind(String sql, Map<String, Object> parameters) {
        Query query = entities.createNativeQuery(sql);
        parameters.forEach(query::setParameter);
        return query;
    }
}
