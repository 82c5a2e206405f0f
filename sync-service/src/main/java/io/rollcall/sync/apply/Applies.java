package io.rollcall.sync.apply;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import io.rollcall.persistence.Sql;
import io.rollcall.sync.apply.ApplyPlan.Planned;

/** What people did about rows of diffs, so that it can be resumed and undone; all within transactions. */
@ApplicationScoped
@RequiredArgsConstructor
class Applies {

    private static final int BATCH = 5_000;

    private final Sql sql;
    private final Clock clock;

    /** The columns of a new row. */
    private record NewRow(
            int n,
            String rowId,
            String action,
            String wanted,
            String reason,
            @Nullable Instant until,
            @Nullable String row,
            String was,
            String status,
            @Nullable String outcome,
            @Nullable String message) {

        static NewRow of(Planned planned) {
            ApplyRow row = planned.row();
            return new NewRow(
                    row.n(),
                    row.rowId(),
                    row.action(),
                    row.wanted(),
                    row.reason(),
                    row.until(),
                    planned.document(),
                    row.was(),
                    row.status(),
                    row.outcome(),
                    row.message());
        }
    }

    ApplyState begin(String category, UUID planId, String actor, List<Planned> rows) {
        UUID id = UUID.randomUUID();
        sql.update("""
                insert into sync_apply (id, category, plan_id, actor, at, state)
                values (:id, :category, :planId, :actor, :now, 'applying')""")
                .bind("id", id)
                .bind("category", category)
                .bind("planId", planId)
                .bind("actor", actor)
                .bind("now", clock.instant())
                .execute();
        for (int from = 0; from < rows.size(); from += BATCH) {
            sql.update("""
                    insert into sync_apply_row (apply_id, n, row_id, action, wanted, reason, until, row, was, status, outcome,
                        message)
                    select :id, r.* from unnest(:n, :rowId, :action, :wanted, :reason,
                        :until, :row, :was, :status, :outcome, :message) r""")
                    .bind("id", id)
                    .bindColumns(
                            NewRow.class,
                            rows.subList(from, Math.min(rows.size(), from + BATCH)).stream()
                                    .map(NewRow::of)
                                    .toList())
                    .execute();
        }
        return find(category, id).orElseThrow();
    }

    Optional<ApplyState> find(String category, UUID id) {
        return sql.query("select " + ApplyState.COLUMNS + " from sync_apply where category = :category and id = :id")
                .bind("category", category)
                .bind("id", id)
                .first(ApplyState.class);
    }

    /** The newest first. */
    List<ApplyState> of(String category, int limit) {
        return sql.query("select " + ApplyState.COLUMNS
                        + " from sync_apply where category = :category order by at desc, id limit :limit")
                .bind("category", category)
                .bind("limit", limit)
                .list(ApplyState.class);
    }

    /** Those that a service that died was at. */
    List<ApplyState> unfinished() {
        return sql.query("select " + ApplyState.COLUMNS
                        + " from sync_apply where state in ('applying', 'undoing') order by at, id")
                .list(ApplyState.class);
    }

    /** In the order they were asked. */
    List<ApplyRow> rows(UUID id) {
        return sql.query("select " + ApplyRow.COLUMNS + " from sync_apply_result where apply_id = :id order by n")
                .bind("id", id)
                .list(ApplyRow.class);
    }

    /**
     * With them the rows of the diff are marked, which shows what was done.
     *
     * @param rows each at its {@code n}
     */
    void record(ApplyState apply, List<ApplyRow> rows, Collection<Outcome> outcomes) {
        sql.update("""
                insert into sync_apply_outcome (apply_id, n, status, outcome, message, before)
                select :id, o.* from unnest(:n, :status, :reason, :message, :before) o
                on conflict (apply_id, n) do update set
                    status = excluded.status, outcome = excluded.outcome, message = excluded.message, before = excluded.before""")
                .bind("id", apply.id())
                .bindColumns(Outcome.class, outcomes)
                .execute();
        sql.update("""
                insert into sync_diff_done (plan_id, row_id, action)
                select :planId, d.* from unnest(:rowId, :action) d
                on conflict (plan_id, row_id) do update set action = excluded.action""")
                .bind("planId", apply.planId())
                .bindColumns(
                        Done.class,
                        outcomes.stream()
                                .filter(outcome -> outcome.status().equals(Outcome.APPLIED))
                                .map(outcome -> Done.of(rows.get(outcome.n())))
                                .toList())
                .execute();
        edited(
                apply,
                outcomes.stream()
                        .map(outcome -> new Edited(outcome.identifier(), outcome.editedAt()))
                        .toList());
    }

    void recordUndone(ApplyState apply, Collection<Undone> rows) {
        sql.update("""
                with done as (
                    update sync_apply_row a set undone = d.what from unnest(:n, :what) as d(n, what)
                    where a.apply_id = :id and a.n = d.n returning a.row_id, a.undone)
                delete from sync_diff_done r using done
                where r.plan_id = :planId and r.row_id = done.row_id and done.undone <> 'changed'""")
                .bind("id", apply.id())
                .bind("planId", apply.planId())
                .bindColumns(Undone.class, rows)
                .execute();
        edited(
                apply,
                rows.stream()
                        .map(undone -> new Edited(undone.identifier(), undone.editedAt()))
                        .toList());
    }

    private record Done(String rowId, String action) {

        static Done of(ApplyRow row) {
            return new Done(row.rowId(), row.action());
        }
    }

    private record Edited(String identifier, @Nullable Instant editedAt) {}

    /** What a sync edits itself makes no other row of the product stale. */
    private void edited(ApplyState apply, List<Edited> edited) {
        var products =
                edited.stream().filter(product -> product.editedAt() != null).toList();
        if (!products.isEmpty()) {
            sql.update("""
                    update sync_diff_row r set edited_at = e.at from unnest(:identifier, :editedAt) as e(identifier, at)
                    where r.plan_id = :planId and r.identifier = e.identifier""")
                    .bind("planId", apply.planId())
                    .bindColumns(Edited.class, products)
                    .execute();
        }
    }

    /** What is about to be changed, so that it can be undone even if nobody lives to record that it was. */
    void intend(UUID id, int n, String before) {
        sql.update("update sync_apply_row set before = :before where apply_id = :id and n = :n")
                .bind("id", id)
                .bind("n", n)
                .bind("before", before)
                .execute();
    }

    void brandsAdded(UUID id, List<String> slugs) {
        sql.update("""
                update sync_apply set brands_added = (
                    select coalesce(jsonb_agg(distinct slug), '[]')
                    from (select jsonb_array_elements_text(brands_added) as slug union select unnest(:slugs)) all_of_them)
                where id = :id""").bind("id", id).bindTexts("slugs", slugs).execute();
    }

    void become(UUID id, String state) {
        sql.update("update sync_apply set state = :state where id = :id")
                .bind("id", id)
                .bind("state", state)
                .execute();
    }

    void undoing(UUID id, String actor) {
        sql.update("update sync_apply set state = 'undoing', undone_at = :now, undone_by = :actor where id = :id")
                .bind("id", id)
                .bind("actor", actor)
                .bind("now", clock.instant())
                .execute();
    }
}
