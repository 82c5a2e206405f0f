package io.rollcall.brand.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import lombok.RequiredArgsConstructor;

import io.rollcall.brand.registry.BrandState.InCategory;
import io.rollcall.http.ListParameters;
import io.rollcall.identity.Name;
import io.rollcall.persistence.Filters;
import io.rollcall.persistence.KeysetPage;
import io.rollcall.persistence.SortKey;
import io.rollcall.persistence.Sql;

/** Reads pages of brands with their product counts, by keyset: the hundredth page costs what the first does. */
@ApplicationScoped
@RequiredArgsConstructor
public class BrandList {

    private static final Map<String, String> SORT = Map.of(
            "name", "lower(b.name)",
            "addedAt",
                    "lpad(cast(cast(extract(epoch from b.added_at at time zone 'UTC') * 1000000 as bigint) as text), 20, '0')",
            "products", "lpad(cast(b.products as text), 12, '0')",
            "website", "b.website",
            "slug", "b.slug");

    private static final int TRIGRAM = 3;

    private record Listed(String identifier, List<String> place) {}

    private record Counted(String brandIdentifier, InCategory products) {}

    private record OfCategory(String category, long brands) {}

    private record Pending(String identifier, String kind) {}

    private final Sql sql;
    private final BrandRows rows;
    private final InferredBrands inferred;
    private final Event<RegistryOpening> opening;

    @Transactional
    BrandPage page(BrandFilter asked, String sort, Integer askedLimit, String cursor) {
        int limit = ListParameters.limit(askedLimit);
        var keys = new ArrayList<>(ListParameters.sort(sort, SORT, "name"));
        if (rows.isEmpty()) {
            opening.fire(new RegistryOpening());
        }
        if (rows.isEmpty()) {
            return inferred.page(asked, keys, limit, cursor);
        }
        // In the direction of the last key, so that an index can be read either way.
        boolean descending = keys.get(keys.size() - 1).descending();
        keys.add(new SortKey("identifier", "b.identifier", descending));
        var page = KeysetPage.of(keys, cursor, limit);
        Filters filters = filters(asked);
        long total = sql.query("select count(*) from brand b where " + filters.condition())
                .bind(filters.parameters())
                .one(Long.class);
        List<Listed> found = sql.query("select b.identifier, %s from brand b where %s and %s order by %s limit :limit"
                        .formatted(page.place(), filters.condition(), page.after(), page.order()))
                .bind(filters.parameters())
                .bind(page.parameters())
                .list(Listed.class);
        var slice = page.slice(found, Listed::place);
        var identifiers = slice.rows().stream().map(Listed::identifier).toList();
        return new BrandPage(states(identifiers), total, slice.next(), "registry", null);
    }

    /** How many brands each category has. */
    @Transactional
    Map<String, Long> countByCategory(BrandFilter asked) {
        if (rows.isEmpty()) {
            return inferred.countByCategory(asked.ofAnyCategory());
        }
        Filters filters = filters(asked.ofAnyCategory());
        return sql.query("""
                        select category, count(*) as brands from brand b, unnest(b.categories) as category
                        where %s group by 1 order by 1""".formatted(filters.condition())).bind(filters.parameters()).list(OfCategory.class).stream()
                .collect(Collectors.toMap(
                        OfCategory::category, OfCategory::brands, (one, other) -> one, LinkedHashMap::new));
    }

    @Transactional
    public Optional<BrandState> bySlug(String slug) {
        return rows.bySlug(slug).map(brand -> states(List.of(brand)).get(0));
    }

    /** The brand, or the one that had this slug before it was renamed. */
    @Transactional
    Optional<BrandState> bySlugOrFormer(String slug) {
        return bySlug(slug).or(() -> {
            var identifiers = sql.query(
                            "select identifier from brand_audit where slug = :slug order by revision desc limit 1")
                    .bind("slug", slug)
                    .list(String.class);
            return rows.byIdentifiers(identifiers).stream().findFirst().map(brand -> states(List.of(brand))
                    .get(0));
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
        var identifiers = brands.stream().map(Brand::identifier).toList();
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

    private Map<String, List<InCategory>> products(List<String> identifiers) {
        return sql.query("""
                        select brand_identifier, category, products from brand_products
                        where brand_identifier = any (:identifiers) and products > 0 order by category""").bindTexts("identifiers", identifiers).list(Counted.class).stream()
                .collect(Collectors.groupingBy(
                        Counted::brandIdentifier, Collectors.mapping(Counted::products, Collectors.toList())));
    }

    private Map<String, String> pending(List<String> identifiers) {
        return sql.query("""
                        select b.identifier, o.kind from brand b join brand_operation o on o.id = b.operation
                        where b.identifier = any (:identifiers)""").bindTexts("identifiers", identifiers).list(Pending.class).stream()
                .collect(Collectors.toMap(Pending::identifier, Pending::kind));
    }

    private static Filters filters(BrandFilter asked) {
        var filters = new Filters().overlapping("b.categories", asked.categories());
        if (!asked.name().isEmpty()) {
            filters.and(
                    "b.identifier = (select n.identifier from brand_name n where n.folded = :name)",
                    "name",
                    asked.name());
        }
        String text = asked.q();
        if (!text.isEmpty() && text.length() < TRIGRAM) {
            // Too short for the index, which would be read from end to end.
            filters.and("position(:text in b.search) > 0", "text", text);
        } else if (!text.isEmpty()) {
            filters.contains("b.search", List.of(text));
        }
        return filters;
    }

    private static String folded(String name) {
        return Name.of(name).folded();
    }
}
