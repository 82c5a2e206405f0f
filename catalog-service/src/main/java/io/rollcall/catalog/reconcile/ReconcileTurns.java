package io.rollcall.catalog.reconcile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** One at a time takes job files of a category away or brings them back, in all replicas. */
@ApplicationScoped
class ReconcileTurns {

    private static final int LONGEST_SECONDS = 1_800;

    private final EntityManager entities;

    ReconcileTurns(EntityManager entities) {
        this.entities = entities;
    }

    @FunctionalInterface
    interface Work<T> {
        T run() throws IOException;
    }

    /** @throws Refusals.ReconcileRunning when another has it */
    <T> T take(String category, Work<T> work) throws IOException {
        try {
            return QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).call((Callable<T>)
                    () -> holding(category, work));
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    private <T> T holding(String category, Work<T> work) {
        boolean mine = (Boolean) entities.createNativeQuery(
                        "select pg_try_advisory_xact_lock(hashtext('reconcile'), hashtext(:category))")
                .setParameter("category", category)
                .getSingleResult();
        if (!mine) {
            throw new Refusals.ReconcileRunning(category);
        }
        try {
            return work.run();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
