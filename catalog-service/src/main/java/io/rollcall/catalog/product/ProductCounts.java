package io.rollcall.catalog.product;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import lombok.RequiredArgsConstructor;

import io.rollcall.persistence.Filters;
import io.rollcall.persistence.Sql;

/**
 * How many products each value of a filter would leave. They are counted anew, which takes a good part of a second at a million
 * products, so only for who asks.
 */
@ApplicationScoped
@RequiredArgsConstructor
class ProductCounts {

    static final String BRAND = "brand";
    static final String STATUS = "status";
    static final String BADGE = "badge";
    static final List<String> COUNTED = List.of(BRAND, STATUS, BADGE);

    /** The largest are told; nobody chooses from more. */
    private static final int MOST = 1_000;

    private record Counted(String value, long products) {}

    private final Sql sql;
    private final ProductFilters filters;

    /** The largest first, each with how many products all other filters leave. */
    @Transactional
    Map<String, Map<String, Long>> of(String category, ProductQuery query, List<String> asked) {
        Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
        for (String column : asked) {
            counts.put(column, by(column, filters.of(category, query.ofAny(column))));
        }
        return counts;
    }

    /** How many products of the whole category have each badge. */
    @Transactional
    Map<String, Long> byBadge(String category) {
        return BadgeCounts.complete(list("coalesce(badge, '')", new Filters().equal("category", category)).stream()
                .collect(Collectors.toMap(Counted::value, Counted::products)));
    }

    private Map<String, Long> by(String column, Filters asked) {
        Map<String, Long> counts = new LinkedHashMap<>();
        List<Counted> counted =
                switch (column) {
                    case BRAND -> brands(asked);
                    case BADGE -> list("coalesce(badge, '%s')".formatted(ProductQuery.NO_BADGE), asked);
                    default -> list(column, asked);
                };
        counted.forEach(each -> counts.put(each.value(), each.products()));
        return counts;
    }

    private List<Counted> list(String value, Filters asked) {
        return sql.query("select %s as value, count(*) as products from product where %s group by 1 order by 2 desc, 1"
                        .formatted(value, asked.condition()))
                .bind(asked.parameters())
                .list(Counted.class);
    }

    /** By slug; one that is known no more by the name its products have. */
    private List<Counted> brands(Filters asked) {
        return sql.query("""
                        select coalesce(b.slug, counted.brand_key) as value, sum(counted.products)::bigint as products from (
                            select brand_id, min(brand_key) as brand_key, count(*) as products from product where %s
                            group by brand_id) counted
                        left join known_brand b on b.identifier = counted.brand_id and not b.removed
                        group by 1 order by 2 desc, 1 limit :most""".formatted(asked.condition()))
                .bind(asked.parameters())
                .bind("most", MOST)
                .list(Counted.class);
    }
}
