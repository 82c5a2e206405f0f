package io.rollcall.sync.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;

import io.rollcall.persistence.Sql;
import io.rollcall.sync.catalog.KnownCatalog;
import io.rollcall.sync.pull.PulledList;
import io.rollcall.sync.report.SyncReport.Change;

/** The diffs there were; of the latest of each category, its rows too. */
@ApplicationScoped
@RequiredArgsConstructor
class Diffs {

    private final Sql sql;

    Optional<StoredDiff> latest(String category) {
        return sql.query(StoredDiff.SELECT + " where d.category = :category order by d.at desc, d.plan_id limit 1")
                .bind("category", category)
                .first(StoredDiff.class);
    }

    boolean exists(String category, UUID planId) {
        return sql.query("select 1 from sync_diff where category = :category and plan_id = :planId")
                .bind("category", category)
                .bind("planId", planId)
                .exists();
    }

    void begin(
            UUID planId,
            String category,
            PulledList list,
            Instant at,
            String actor,
            KnownCatalog.AsOf asOf,
            long version) {
        sql.update("""
                insert into sync_diff (plan_id, category, pull_id, at, actor, catalog_revision, catalog_heard_at, sync_version,
                    from_cache, summary, changes)
                values (:planId, :category, :pullId, :at, :actor, :revision, cast(:heardAt as timestamptz), :version,
                    :fromCache, '{}', '[]')""")
                .bind("planId", planId)
                .bind("category", category)
                .bind("pullId", list.pullId())
                .bind("at", at)
                .bind("actor", actor)
                .bind("revision", asOf.revision())
                .bind("heardAt", asOf.heardAt())
                .bind("version", version)
                .bind("fromCache", list.fromCache())
                .execute();
    }

    void end(UUID planId, SyncSummary summary, List<Change> changes) {
        sql.update("update sync_diff set summary = :summary, changes = :changes where plan_id = :planId")
                .bind("planId", planId)
                .bindJson("summary", summary)
                .bindJson("changes", changes)
                .execute();
    }

    /** What a person is asked for, beside what the diff before asked for. */
    List<Change> changes(UUID planId, UUID before) {
        return sql.query("""
                        with now as (select class, row_id from sync_diff_row where plan_id = :planId and class = any (:open)),
                            before as (select class, row_id from sync_diff_row where plan_id = :before and class = any (:open))
                        select coalesce(now.class, before.class) as row_class,
                            count(*) filter (where before.row_id is null) as added,
                            count(*) filter (where now.row_id is null) as resolved,
                            count(*) filter (where now.row_id is not null and before.row_id is not null) as open
                        from now full join before using (row_id) group by 1 order by 1""")
                .bind("planId", planId)
                .bind("before", before)
                .bindTexts("open", RowClass.OPEN.stream().map(RowClass::token).toList())
                .list(Change.class);
    }

    void forgetRows(UUID planId) {
        for (String table : List.of("sync_diff_row", "sync_diff_done")) {
            sql.update("delete from " + table + " where plan_id = :planId")
                    .bind("planId", planId)
                    .execute();
        }
    }
}
