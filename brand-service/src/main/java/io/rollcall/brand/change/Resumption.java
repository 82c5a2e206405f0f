package io.rollcall.brand.change;

import java.time.Duration;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

/** Ends changes whose request died half-way, on either side. */
@ApplicationScoped
class Resumption {

    private static final Logger LOG = Logger.getLogger(Resumption.class);
    private static final Duration LEFT_ALONE = Duration.ofSeconds(5);

    private final PendingChanges operations;
    private final BrandChanges changes;

    Resumption(PendingChanges operations, BrandChanges changes) {
        this.operations = operations;
        this.changes = changes;
    }

    @Scheduled(every = "${rollcall.brand-changes.resume:2s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void resume() {
        for (var operation : QuarkusTransaction.requiringNew().call(() -> operations.overdue(LEFT_ALONE))) {
            try {
                changes.resume(operation);
            } catch (RuntimeException again) {
                LOG.warnf(
                        "The change %s waits for the catalog: %s",
                        operation.proposal().kind(), again.getMessage());
            }
        }
    }
}
