package io.rollcall.catalog.projection;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import lombok.RequiredArgsConstructor;

import io.rollcall.persistence.Sql;

/** What the files still have to show of products that moved or left, in the order in which it happened. */
@ApplicationScoped
@RequiredArgsConstructor
class FormerJobInputs {

    private static final int BATCH = 1_000;

    private record Numbered(long number) {}

    private final Sql sql;

    List<FormerJobInput> fromJobs(String category) {
        return pending(category, "not job_done");
    }

    List<FormerJobInput> fromQueue(String category) {
        return pending(category, "not queue_done");
    }

    void jobsDone(List<FormerJobInput> formerJobInputs) {
        mark(formerJobInputs, "job_done");
    }

    void queueDone(List<FormerJobInput> formerJobInputs) {
        mark(formerJobInputs, "queue_done");
    }

    private List<FormerJobInput> pending(String category, String condition) {
        return sql.query("select number, product_id, identifier, moved_to, kept_aside, job_done from departure"
                        + " where category = :category and " + condition + " order by number limit :batch")
                .bind("category", category)
                .bind("batch", BATCH)
                .list(FormerJobInput.class);
    }

    /** What is done everywhere is forgotten. */
    private void mark(List<FormerJobInput> formerJobInputs, String column) {
        var numbered = formerJobInputs.stream()
                .map(each -> new Numbered(each.number()))
                .toList();
        QuarkusTransaction.joiningExisting().run(() -> {
            sql.update("update departure set " + column + " = true where number = any (:number)")
                    .bindColumns(Numbered.class, numbered)
                    .execute();
            sql.update("delete from departure where number = any (:number) and job_done and queue_done")
                    .bindColumns(Numbered.class, numbered)
                    .execute();
        });
    }
}
