package io.rollcall.sync.report;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;

import io.rollcall.contracts.event.ProductBadge;
import io.rollcall.contracts.event.SyncDiffEvent;
import io.rollcall.contracts.event.SyncEvent;
import io.rollcall.contracts.event.Topic;
import io.rollcall.outbox.Outbox;
import io.rollcall.outbox.Outbox.NewEvent;
import io.rollcall.persistence.Query;
import io.rollcall.persistence.Sql;
import io.rollcall.sync.pull.PulledList;

/** Announces what a diff says, with the badges that the catalog does not show yet (D47). */
@ApplicationScoped
@RequiredArgsConstructor
public class SyncEvents {

    /**
     * Badges as they should be, where the catalog has others: a product that was compared and has no row matches. What was added
     * since the list was pulled stays new until the next one, and what a person keeps is only here.
     */
    private static final String CHANGED = """
            from (select p.identifier, p.badge as shown, case
                    when r.badge = 'possibly_discontinued' and k.identifier is not null then 'local_only'
                    when r.badge is not null then r.badge
                    when p.revision > :asOf or (p.badge = 'new_from_production' and p.imported_at >= :pulledAt) then p.badge
                    when p.status <> 'inactive' then 'from_production' end as badge
                from known_product p
                left join (select distinct identifier, badge from sync_diff_row where plan_id = :planId and badge <> '') r
                    on r.identifier = p.identifier
                left join kept_product k on k.category = p.category and k.identifier = p.identifier
                    and (k.until is null or k.until > :now)
                where p.category = :category and not p.removed) badges
            where badge is distinct from shown""";

    private final Sql sql;
    private final Outbox outbox;
    private final Clock clock;

    /** In which all that is said of a category has its revisions. */
    public static String stream(String category) {
        return "production-sync/" + category;
    }

    /** Makes this transaction the only one that writes about a category. @return the version of what it says */
    long begin(String category) {
        return outbox.reserve(stream(category), 1);
    }

    /**
     * @param asOf revision of the catalog that was compared at least
     * @param version of {@link #begin}, which is the revision of the first chunk too
     */
    void diff(
            String category, UUID planId, long asOf, long version, PulledList list, SyncSummary summary, String actor) {
        long changed = changed("select count(*) ", category, planId, asOf, list.pulledAt())
                .one(Long.class);
        int chunks = (int) Math.max(1, (changed + SyncEvent.MOST_BADGES - 1) / SyncEvent.MOST_BADGES);
        if (chunks > 1) {
            outbox.reserve(stream(category), chunks - 1);
        }
        try (var badges = changed("select identifier, badge ", category, planId, asOf, list.pulledAt()).stream(
                ProductBadge.class)) {
            Iterator<ProductBadge> rest = badges.iterator();
            for (int chunk = 0; chunk < chunks; chunk++) {
                long revision = version + chunk;
                outbox.append(
                        stream(category),
                        List.of(new NewEvent(
                                revision,
                                Topic.SYNC_DIFF,
                                new SyncDiffEvent(
                                        category + ":" + chunk,
                                        category,
                                        planId.toString(),
                                        list.contentHash(),
                                        list.pulledAt(),
                                        chunk,
                                        chunks,
                                        said(summary),
                                        next(rest),
                                        clock.instant(),
                                        version,
                                        revision,
                                        actor))));
            }
        }
    }

    private Query changed(String select, String category, UUID planId, long asOf, Instant pulledAt) {
        return sql.query(select + CHANGED)
                .bind("category", category)
                .bind("planId", planId)
                .bind("asOf", asOf)
                .bind("pulledAt", pulledAt)
                .bind("now", clock.instant());
    }

    private static List<ProductBadge> next(Iterator<ProductBadge> rest) {
        var chunk = new ArrayList<ProductBadge>();
        while (rest.hasNext() && chunk.size() < SyncEvent.MOST_BADGES) {
            chunk.add(rest.next());
        }
        return chunk;
    }

    private static SyncDiffEvent.Summary said(SyncSummary summary) {
        return new SyncDiffEvent.Summary(
                summary.productionCount(),
                summary.catalogCount(),
                summary.matched(),
                summary.inProductionOnly(),
                summary.inCatalogOnly(),
                summary.identityMismatch(),
                summary.fieldDrift(),
                summary.notResearched(),
                summary.acceptedDrift(),
                summary.duplicateRows(),
                summary.invalidRows());
    }
}
