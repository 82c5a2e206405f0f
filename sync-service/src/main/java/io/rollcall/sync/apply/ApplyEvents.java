package io.rollcall.sync.apply;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;

import io.rollcall.contracts.event.ProductBadge;
import io.rollcall.contracts.event.SyncAppliedEvent;
import io.rollcall.contracts.event.SyncEvent;
import io.rollcall.contracts.event.Topic;
import io.rollcall.outbox.Outbox;
import io.rollcall.outbox.Outbox.NewEvent;
import io.rollcall.persistence.Sql;
import io.rollcall.sync.report.SyncEvents;

/** Announces what was applied or undone, with the badges that follow from it (D47). */
@ApplicationScoped
@RequiredArgsConstructor
class ApplyEvents {

    /** What is left of a product's rows says what it is, until the next diff. */
    private static final String BADGES = """
            select r.identifier, case
                when bool_or(r.class = 'field_drift' and coalesce(d.action, 'flag') = 'flag') then 'production_drift'
                when bool_or(r.class = 'field_drift' or (r.class = 'identity_mismatch' and a.wanted = 'rename_ours'))
                    then 'from_production'
                when bool_or(r.class = 'identity_mismatch' and d.action = 'resolve') then 'local_only'
                when bool_or(r.class = 'in_catalog_only' and d.action = 'flag') then 'possibly_discontinued'
                when bool_or(k.identifier is not null and r.class = 'in_catalog_only') then 'local_only'
                else max(r.badge) end as badge
            from sync_diff_row r
            left join sync_diff_done d on d.plan_id = r.plan_id and d.row_id = r.row_id
            left join kept_product k on k.category = :category and k.identifier = r.identifier
            left join sync_apply_result a on a.apply_id = :id and a.row_id = r.row_id and a.status = 'applied' and a.undone is null
            where r.plan_id = :planId and r.identifier = any (:identifiers) and r.badge <> ''
            group by r.identifier order by r.identifier""";

    private final Sql sql;
    private final Outbox outbox;
    private final Clock clock;

    /** Within the transaction that says that it is done. */
    void applied(ApplyState apply, List<ApplyRow> rows, boolean undone) {
        List<ProductBadge> badges = badges(apply, rows, undone);
        String stream = SyncEvents.stream(apply.category());
        int chunks = Math.max(1, (badges.size() + SyncEvent.MOST_BADGES - 1) / SyncEvent.MOST_BADGES);
        long version = outbox.reserve(stream, chunks);
        ApplyReport.Summary summary = ApplyReport.summary(rows);
        var events = new ArrayList<NewEvent>();
        for (int chunk = 0; chunk < chunks; chunk++) {
            int from = chunk * SyncEvent.MOST_BADGES;
            events.add(new NewEvent(
                    version + chunk,
                    Topic.SYNC_APPLIED,
                    new SyncAppliedEvent(
                            apply.id() + ":" + chunk,
                            apply.category(),
                            apply.id().toString(),
                            apply.planId().toString(),
                            summary.applied(),
                            summary.refused(),
                            summary.skipped(),
                            undone,
                            chunk,
                            chunks,
                            badges.subList(from, Math.min(badges.size(), from + SyncEvent.MOST_BADGES)),
                            clock.instant(),
                            version,
                            version + chunk,
                            undone && apply.undoneBy() != null ? apply.undoneBy() : apply.actor())));
        }
        outbox.append(stream, events);
    }

    private List<ProductBadge> badges(ApplyState apply, List<ApplyRow> rows, boolean undone) {
        var badges = new ArrayList<ProductBadge>();
        Set<String> here = new LinkedHashSet<>();
        for (ApplyRow row : rows) {
            if (!row.status().equals(Outcome.APPLIED)) {
                continue;
            }
            if (row.before() != null && NewProducts.isAdd(row) && (!undone || Undone.CHANGED.equals(row.undone()))) {
                String identifier = row.before().get("identifier").asText();
                badges.add(new ProductBadge(identifier, "new_from_production"));
            }
            if (row.row().identifier() != null) {
                here.add(row.row().identifier());
            }
        }
        if (here.isEmpty()) {
            return badges;
        }
        badges.addAll(sql.query(BADGES)
                .bind("category", apply.category())
                .bind("id", apply.id())
                .bind("planId", apply.planId())
                .bindTexts("identifiers", here)
                .list(ProductBadge.class));
        return badges;
    }
}
