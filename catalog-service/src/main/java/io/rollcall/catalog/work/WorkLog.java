package io.rollcall.catalog.work;

import java.time.Clock;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;

import io.rollcall.persistence.Filters;
import io.rollcall.persistence.KeysetPage;
import io.rollcall.persistence.SortKey;
import io.rollcall.persistence.Sql;
import io.rollcall.persistence.history.BoundedCount;

/** Who reconciled, restored, imported, and took an import back; in the caller's transaction. */
@ApplicationScoped
@RequiredArgsConstructor
public class WorkLog {

    private final Sql sql;
    private final Clock clock;

    /** @param backup null when no file had to go */
    public void reconciled(String category, String actor, String backup, int files) {
        record(category, "reconciled", actor, backup == null ? "" : backup, backup == null ? "" : backup, files);
    }

    public void restored(String category, String actor, String backup, int files) {
        record(category, "restored", actor, backup, backup, files);
    }

    public void imported(String category, String actor, String importId, String workbook, int products) {
        record(category, "imported", actor, importId, workbook, products);
    }

    public void importUndone(String category, String actor, String importId, String workbook, int products) {
        record(category, "import_undone", actor, importId, workbook, products);
    }

    /** The newest first. */
    WorkHistoryPage page(Filters filters, int limit, String cursor) {
        var page = KeysetPage.of(List.of(new SortKey("id", "a.number", true, "bigint")), cursor, limit);
        List<WorkEntry> found = sql.query("""
                        select a.number as id, a.category, a.action, a.actor, a.at, a.subject, a.name, a.amount,
                            a.action = 'imported' and a.subject <> '' and not exists (
                                select 1 from work_audit n where n.subject = a.subject and n.number > a.number) as undoable
                        from work_audit a where %s and %s order by %s limit :limit""".formatted(filters.condition(), page.after(), page.order()))
                .bind(filters.parameters())
                .bind(page.parameters())
                .list(WorkEntry.class);
        var count = BoundedCount.of(sql, "work_audit a", filters);
        var slice = page.slice(found, entry -> List.of(String.valueOf(entry.id())));
        return new WorkHistoryPage(slice.rows(), count.total(), count.more(), slice.next());
    }

    private void record(String category, String action, String actor, String subject, String name, int amount) {
        sql.update("""
                        insert into work_audit (category, action, actor, at, subject, name, amount)
                        values (:category, :action, :actor, :now, :subject, :name, :amount)""")
                .bind("category", category)
                .bind("action", action)
                .bind("actor", actor)
                .bind("now", clock.instant())
                .bind("subject", subject)
                .bind("name", name)
                .bind("amount", amount)
                .execute();
    }
}
