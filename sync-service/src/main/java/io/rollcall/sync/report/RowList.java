package io.rollcall.sync.report;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import io.rollcall.persistence.Filters;
import io.rollcall.persistence.Json;
import io.rollcall.persistence.KeysetPage;
import io.rollcall.persistence.Sql;

/** Pages of the rows of a diff. */
@ApplicationScoped
@RequiredArgsConstructor
public class RowList {

    /**
     * @param planId of the diff they are of
     * @param counts rows by brand and by field, as far as it was asked; what a value has is what all other filters leave
     */
    public record RowPage(
            UUID planId,
            List<SyncRow> items,
            long total,
            @Nullable String nextCursor,
            @Nullable Map<String, Map<String, Long>> counts) {

        RowPage with(List<SyncRow> shown) {
            return new RowPage(planId, shown, total, nextCursor, counts);
        }
    }

    private record Stored(@Json SyncRow document, String done) {

        SyncRow row() {
            return done.isEmpty() ? document : document.withDone(done);
        }
    }

    /**
     * A row as an apply is bound to it.
     *
     * @param document the row, as it is stored
     * @param done the action that was carried out on it; empty while none was
     * @param editedAt when its product was last edited, as far as is known; null for a row of no product here
     */
    public record Applicable(
            @Json SyncRow row,
            String document,
            String done,
            @Nullable Instant editedAt) {}

    private record Listed(Stored stored, List<String> place) {}

    private static final String ROWS = "sync_diff_row left join sync_diff_done using (plan_id, row_id)";

    private static final String APPLICABLE =
            "select document as row, document, coalesce(action, '') as done, edited_at from " + ROWS;

    private final Sql sql;
    private final RowCounts counts;

    @Transactional
    RowPage page(StoredDiff diff, RowQuery query) {
        var page = KeysetPage.of(query.sort(), query.cursor(), query.limit());
        RowFilter filter = query.filter();
        Filters filters = filter.filters().equal("plan_id", diff.planId());
        List<Listed> found = sql.query(
                        "select document, coalesce(action, '') as done, %s from %s where %s and %s order by %s limit :limit"
                                .formatted(page.place(), ROWS, filters.condition(), page.after(), page.order()))
                .bind(filters.parameters())
                .bind(page.parameters())
                .list(Listed.class);
        var slice = page.slice(found, Listed::place);
        return new RowPage(
                diff.planId(),
                slice.rows().stream().map(listed -> listed.stored().row()).toList(),
                counts.total(diff.planId(), filter),
                slice.next(),
                query.counts().isEmpty() ? null : counts.of(diff.planId(), filter, query.counts()));
    }

    /**
     * Ids of all rows that a filter leaves, as the list shows them.
     *
     * @param most that are told; no more than one beyond
     */
    @Transactional
    public List<String> ids(UUID planId, RowFilter filter, int most) {
        Filters filters = filter.filters().equal("plan_id", planId);
        return sql.query("select row_id from sync_diff_row where %s order by place, row_id limit :limit"
                        .formatted(filters.condition()))
                .bind(filters.parameters())
                .bind("limit", most + 1)
                .list(String.class);
    }

    @Transactional
    List<SyncRow> first(UUID planId, RowClass rowClass, int limit) {
        return documents(sql.query("""
                        select document, coalesce(action, '') as done from %s where plan_id = :planId and class = :class
                        order by place, row_id limit :limit""".formatted(ROWS))
                .bind("planId", planId)
                .bind("class", rowClass.token())
                .bind("limit", limit)
                .list(Stored.class));
    }

    /** Those there are of the ids, in no order. */
    @Transactional
    public List<Applicable> named(UUID planId, Collection<String> rowIds) {
        return sql.query(APPLICABLE + " where plan_id = :planId and row_id = any (:rowIds)")
                .bind("planId", planId)
                .bindTexts("rowIds", rowIds)
                .list(Applicable.class);
    }

    /** All rows of products, by the ids they have here or would have. */
    @Transactional
    public List<Applicable> ofProducts(UUID planId, Collection<String> productIds) {
        return sql.query(APPLICABLE
                        + " where plan_id = :planId and product_id = any (:productIds) order by place, row_id")
                .bind("planId", planId)
                .bindTexts("productIds", productIds)
                .list(Applicable.class);
    }

    /** The drifts of a field of a product, of one class. */
    @Transactional
    List<SyncRow> drifts(UUID planId, RowClass rowClass, String product, String field) {
        return documents(sql.query("""
                        select document, coalesce(action, '') as done from %s
                        where plan_id = :planId and class = :class and field = :field
                          and (product_id = :product or identifier = :product)""".formatted(ROWS))
                .bind("planId", planId)
                .bind("class", rowClass.token())
                .bind("product", product)
                .bind("field", field)
                .list(Stored.class));
    }

    private static List<SyncRow> documents(List<Stored> rows) {
        return rows.stream().map(Stored::row).toList();
    }
}
