package io.rollcall.catalog.reconcile;

import java.io.IOException;
import jakarta.enterprise.context.ApplicationScoped;

import io.rollcall.catalog.category.ExclusiveWork;

/** One at a time takes job files of a category away or brings them back. */
@ApplicationScoped
class ReconcileTurns {

    private final ExclusiveWork exclusively;

    ReconcileTurns(ExclusiveWork exclusively) {
        this.exclusively = exclusively;
    }

    /** @throws Refusals.ReconcileRunning when another has it */
    <T> T take(String category, ExclusiveWork.Work<T> work) throws IOException {
        return exclusively.take("reconcile", category, () -> new Refusals.ReconcileRunning(category), work);
    }
}
