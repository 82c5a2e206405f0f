package io.rollcall.catalog.projection;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** What the files still have to show of products that moved or left, in the order in which it happened. */
@ApplicationScoped
class FormerJobInputs {

    private static final int BATCH = 1_000;

    private final EntityManager entities;

    FormerJobInputs(EntityManager entities) {
        this.entities = entities;
    }

    List<FormerJobInput> fromJobs(String category) {
        return pending(category, "not job_done");
    }

    List<FormerJobInput> fromQueue(String category) {
        return pending(category, "not queue_done");
    }

    /** Whether files of the category still have to follow a product that moved or left. */
    boolean arePending(String category) {
        return !fromJobs(category).isEmpty();
    }

    void jobsDone(List<FormerJobInput> formerJobInputs) {
        mark(formerJobInputs, "job_done");
    }

    void queueDone(List<FormerJobInput> formerJobInputs) {
        mark(formerJobInputs, "queue_done");
    }

    @SuppressWarnings("unchecked")
    private List<FormerJobInput> pending(String category, String condition) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            List<Object[]> rows = entities.createNativeQuery(
                            "select number, product_id, identifier, moved_to, kept_aside, job_done from departure"
                                    + " where category = :category and " + condition + " order by number")
                    .setParameter("category", category)
                    .setMaxResults(BATCH)
                    .getResultList();
            return rows.stream().map(FormerJobInputs::formerJobInput).toList();
        });
    }

    private static FormerJobInput formerJobInput(Object[] row) {
        return new FormerJobInput(
                ((Number) row[0]).longValue(),
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (Boolean) row[4],
                (Boolean) row[5]);
    }

    /** What is done everywhere is forgotten. */
    private void mark(List<FormerJobInput> formerJobInputs, String column) {
        Long[] numbers = formerJobInputs.stream().map(FormerJobInput::number).toArray(Long[]::new);
        QuarkusTransaction.joiningExisting().run(() -> {
            entities.createNativeQuery("update departure set " + column + " = true where number = any (:numbers)")
                    .setParameter("numbers", numbers)
                    .executeUpdate();
            entities.createNativeQuery(
                            "delete from departure where number = any (:numbers) and job_done and queue_done")
                    .setParameter("numbers", numbers)
                    .executeUpdate();
        });
    }
}
