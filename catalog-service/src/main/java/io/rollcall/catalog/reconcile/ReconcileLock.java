package io.rollcall.catalog.reconcile;

import java.io.IOException;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;

import io.rollcall.persistence.lock.CategoryLease;

/** One at a time takes job files of a category away or brings them back. */
@ApplicationScoped
@RequiredArgsConstructor
class ReconcileLock {

    static final String LEASE = "reconcile";

    private final CategoryLease exclusively;

    /** @throws ReconcileProblems.ReconcileRunning when another has it */
    <T> T take(String category, CategoryLease.Work<T> work) throws IOException {
        return exclusively.take(LEASE, category, () -> new ReconcileProblems.ReconcileRunning(category), work);
    }
}
