package io.rollcall.sync.report;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import io.rollcall.persistence.Filters;
import io.rollcall.persistence.KeysetPage;
import io.rollcall.persistence.Sql;
import io.rollcall.sync.report.RowList.RowPage;

/**
 * The products that a diff found to be as production has them, which are most: those that no row of it is about. One that
 * somebody added or edited since is not claimed to match.
 */
@ApplicationScoped
@RequiredArgsConstructor
class MatchedProducts {

    /** Needs {@code :category}, {@code :planId} and {@code :at}. */
    private static final String FOUND = """
            known_product p where category = :category and not removed and status <> 'inactive' and updated_at <= :at
            and not exists (select 1 from sync_diff_row r where r.plan_id = :planId and r.identifier = p.identifier
                and r.identifier <> '' and r.class in ('field_drift', 'in_catalog_only', 'identity_mismatch'))
            and %s""";

    private record Found(
            String identifier,
            String productId,
            String brand,
            String model,
            String variant,
            Instant updatedAt,
            @Nullable List<String> place) {

        SyncRow row() {
            return ReportRows.matched(identifier, productId, brand, model, variant, updatedAt);
        }
    }

    private record Counted(String value, long rows) {}

    private final Sql sql;

    @Transactional
    RowPage page(StoredDiff diff, RowQuery query) {
        RowFilter filter = query.filter();
        var page = KeysetPage.of(query.sortOfMatched(), query.cursor(), query.limit());
        Filters filters = filters(filter);
        List<Found> found = sql.query(
                        "select identifier, product_id, brand, model, variant, updated_at, %s from %s and %s order by %s limit :limit"
                                .formatted(
                                        page.place(), FOUND.formatted(filters.condition()), page.after(), page.order()))
                .bind(of(diff, filters))
                .bind(page.parameters())
                .list(Found.class);
        var slice = page.slice(found, Found::place);
        return new RowPage(
                diff.planId(),
                slice.rows().stream().map(Found::row).toList(),
                filter.isOfOneClassAlone() ? diff.summary().matched() : total(diff, filters),
                slice.next(),
                query.counts().isEmpty() ? null : counts(diff, filter, query.counts()));
    }

    private long total(StoredDiff diff, Filters filters) {
        return sql.query("select count(*) from " + FOUND.formatted(filters.condition()))
                .bind(of(diff, filters))
                .one(Long.class);
    }

    private Map<String, Map<String, Long>> counts(StoredDiff diff, RowFilter filter, List<String> asked) {
        Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
        for (String column : asked) {
            counts.put(column, column.equals("brand") ? brands(diff, filters(filter.ofAnyBrand())) : Map.of());
        }
        return counts;
    }

    private Map<String, Long> brands(StoredDiff diff, Filters filters) {
        Map<String, Long> counts = new LinkedHashMap<>();
        sql.query("select brand as value, count(*) as rows from %s group by 1 order by 2 desc, 1 limit :most"
                        .formatted(FOUND.formatted(filters.condition())))
                .bind(of(diff, filters))
                .bind("most", RowCounts.MOST)
                .list(Counted.class)
                .forEach(counted -> counts.put(counted.value(), counted.rows()));
        return counts;
    }

    /** No field of a product that matches is listed. */
    private static Filters filters(RowFilter filter) {
        var filters = new Filters();
        if (!filter.fields().isEmpty()) {
            filters.and("false");
        }
        return filters.among("brand", filter.brands()).contains("(place || ' ' || product_id)", filter.words());
    }

    private static Map<String, Object> of(StoredDiff diff, Filters filters) {
        Map<String, Object> parameters = new LinkedHashMap<>(filters.parameters());
        parameters.put("category", diff.category());
        parameters.put("planId", diff.planId());
        parameters.put("at", diff.at());
        return parameters;
    }
}
