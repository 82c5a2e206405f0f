package io.rollcall.review.decision;

import java.time.Instant;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import io.rollcall.http.ListParameters;
import io.rollcall.persistence.Json;
import io.rollcall.persistence.SortKey;
import io.rollcall.review.decision.CategoryDecisions.CategoryDecision;
import io.rollcall.review.snapshot.Snapshot;
import io.rollcall.review.snapshot.Snapshots;

/** Reads what was decided in a category, a page at a time. */
@ApplicationScoped
@RequiredArgsConstructor
class CategoryHistory {

    private record Row(
            long decisionId,
            String action,
            String slotKind,
            @Nullable @Json SlotRef slot,
            @Nullable String brand,
            @Nullable String model,
            @Nullable Long eventId,
            @Nullable String eventType,
            String actor,
            @Nullable String oldValue,
            @Nullable String newValue,
            @Nullable String reason,
            String at,
            @Nullable Long undoneBy,
            @Nullable String bulkId) {

        CategoryDecision shown() {
            return new CategoryDecision(
                    decisionId,
                    action,
                    slotKind,
                    slot,
                    brand,
                    model,
                    eventId,
                    eventType,
                    actor,
                    oldValue,
                    newValue,
                    reason,
                    Instant.parse(at),
                    undoneBy,
                    bulkId);
        }
    }

    private static final List<SortKey> NEWEST = List.of(new SortKey("decisionId", "id", true));

    private static final String SELECT = """
            select d.id as decision_id, d.action, d.slot_kind, d.slot, p.brand, p.model, a.event_id, a.event_type, d.actor,
                coalesce(a.old_value, json_extract(d.before, '$.value')) as old_value,
                coalesce(a.new_value, json_extract(d.after, '$.value')) as new_value,
                a.reason, d.at, d.undone_by, d.bulk_id
            from (select *, coalesce(json_extract(after, '$.slot'), json_extract(before, '$.slot')) as slot
                    from review_decision) d
                left join key_review_audit a on a.event_id = d.event_id
                left join products p on p.category = :category and p.product_id = json_extract(d.slot, '$.productId')
            where d.id < :before and (:actor is null or d.actor = :actor) and (:kind is null or d.slot_kind = :kind)
            order by d.id desc limit :limit
            """;

    private final Snapshots snapshots;

    CategoryDecisions page(
            String category, @Nullable String actor, @Nullable String slotKind, int limit, String cursor) {
        long before = before(cursor);
        return snapshots.read(category, handle -> {
            List<Row> found = new Snapshot(handle, category)
                    .query(SELECT)
                    .bind("before", before)
                    .bind("actor", actor)
                    .bind("kind", slotKind)
                    .bind("limit", limit + 1)
                    .map(Snapshot.rows(Row.class))
                    .list();
            List<Row> shown = found.subList(0, Math.min(limit, found.size()));
            return new CategoryDecisions(
                    shown.stream().map(Row::shown).toList(),
                    found.size() > limit ? cursor(shown.get(limit - 1)) : null);
        });
    }

    private static long before(String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return Long.MAX_VALUE;
        }
        try {
            return Long.parseLong(ListParameters.values(cursor, NEWEST, 1).get(0));
        } catch (NumberFormatException garbage) {
            throw new ListParameters.NotAList("This cursor cannot be read; start the list again without one.");
        }
    }

    private static String cursor(Row last) {
        return ListParameters.cursor(NEWEST, List.of(Long.toString(last.decisionId())));
    }
}
