package io.rollcall.sync.report;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import io.rollcall.persistence.Sql;
import io.rollcall.sync.report.SyncRow.Kept;

/** Products that stay although production does not have them, as a person said (D27a). */
@ApplicationScoped
@RequiredArgsConstructor
public class KeptProducts {

    private record Stored(
            String identifier, String reason, @Nullable Instant until, String actor, Instant at) {}

    private final Sql sql;
    private final Clock clock;

    /** Within a transaction; said again it counts as said last. */
    public void keep(String category, String identifier, String reason, @Nullable Instant until, String actor) {
        sql.update("""
                insert into kept_product (category, identifier, reason, until, actor, at)
                values (:category, :identifier, :reason, :until, :actor, :now)
                on conflict (category, identifier) do update set reason = excluded.reason, until = excluded.until,
                    actor = excluded.actor, at = excluded.at""")
                .bind("category", category)
                .bind("identifier", identifier)
                .bind("reason", reason)
                .bind("until", until)
                .bind("actor", actor)
                .bind("now", clock.instant())
                .execute();
    }

    private void forget(String category, String identifier) {
        sql.update("delete from kept_product where category = :category and identifier = :identifier")
                .bind("category", category)
                .bind("identifier", identifier)
                .execute();
    }

    /** @param before null for none */
    public void restore(String category, String identifier, @Nullable Kept before) {
        if (before == null) {
            forget(category, identifier);
        } else {
            keep(category, identifier, before.reason(), before.until(), before.actor());
        }
    }

    /** Those whose time has not passed. */
    public Map<String, Kept> of(String category, Collection<String> identifiers) {
        return sql
                .query("""
                        select identifier, reason, until, actor, at from kept_product
                        where category = :category and identifier = any (:identifiers) and (until is null or until > :now)""")
                .bind("category", category)
                .bindTexts("identifiers", identifiers)
                .bind("now", clock.instant())
                .list(Stored.class)
                .stream()
                .collect(Collectors.toMap(
                        Stored::identifier, kept -> new Kept(kept.reason(), kept.until(), kept.actor(), kept.at())));
    }

    /**
     * Production has them now.
     *
     * @param asOf revision of the catalog that was compared
     */
    void forgetLive(String category, UUID planId, long asOf) {
        sql.update("""
                delete from kept_product k using known_product p
                where k.category = :category and p.identifier = k.identifier and not p.removed and p.revision <= :asOf
                  and (p.status <> 'inactive' or exists (select 1 from sync_diff_row r
                        where r.plan_id = :planId and r.identifier = k.identifier and r.class = 'field_drift'))
                  and not exists (select 1 from sync_diff_row r
                        where r.plan_id = :planId and r.identifier = k.identifier
                          and r.class in ('in_catalog_only', 'identity_mismatch'))""")
                .bind("category", category)
                .bind("planId", planId)
                .bind("asOf", asOf)
                .execute();
    }
}
