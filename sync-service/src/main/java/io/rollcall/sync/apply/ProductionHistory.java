package io.rollcall.sync.apply;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import io.rollcall.persistence.Filters;
import io.rollcall.persistence.KeysetPage;
import io.rollcall.persistence.SortKey;
import io.rollcall.persistence.Sql;
import io.rollcall.persistence.history.BoundedCount;
import io.rollcall.sync.apply.ProductionHistoryPage.ProductionEntry;

/** Reads what was pulled and applied in all categories, newest first: an index of each table, merged. */
@ApplicationScoped
@RequiredArgsConstructor
class ProductionHistory {

    private static final List<SortKey> ORDER =
            List.of(new SortKey("at", "a.at", true, "timestamptz"), new SortKey("id", "a.id", true, "uuid"));

    private static final String ENTRIES = """
            (select id, category, 'pulled' as action, actor, started_at as at, state, source, products, error, hint,
                cast(null as timestamptz) as undone_at, cast(null as text) as undone_by from pull
             union all
             select id, category, 'applied', actor, at, state, '', null, null, null, undone_at, undone_by from sync_apply) a
            """;

    private record Found(
            UUID id,
            String category,
            String action,
            String actor,
            Instant at,
            String state,
            String source,
            @Nullable Long amount,
            @Nullable String error,
            @Nullable String hint,
            @Nullable Instant undoneAt,
            @Nullable String undoneBy,
            List<String> place) {

        ProductionEntry toEntry() {
            return new ProductionEntry(
                    id,
                    category,
                    action,
                    actor,
                    at,
                    state,
                    source,
                    amount,
                    error,
                    hint,
                    undoneAt,
                    undoneBy,
                    state.equals(ApplyState.APPLIED));
        }
    }

    private final Sql sql;

    ProductionHistoryPage page(Filters filters, int limit, String cursor) {
        var page = KeysetPage.of(ORDER, cursor, limit);
        List<Found> found = sql.query(
                        """
                        select a.id, a.category, a.action, a.actor, a.at, a.state, a.source, a.error, a.hint, a.undone_at,
                            a.undone_by, case when a.action = 'pulled' then a.products else (
                                select count(*) from sync_apply_result r where r.apply_id = a.id and r.status = 'applied') end as amount,
                            %s
                        from %s where %s and %s order by %s limit :limit""".formatted(page.place(), ENTRIES, filters.condition(), page.after(), page.order()))
                .bind(filters.parameters())
                .bind(page.parameters())
                .list(Found.class);
        var count = BoundedCount.of(sql, ENTRIES, filters);
        var slice = page.slice(found, Found::place);
        return new ProductionHistoryPage(
                slice.rows().stream().map(Found::toEntry).toList(), count.total(), count.more(), slice.next());
    }
}
