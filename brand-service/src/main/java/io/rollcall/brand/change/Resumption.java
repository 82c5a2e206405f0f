package io.rollcall.brand.change;

import java.time.Duration;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import lombok.RequiredArgsConstructor;

import io.rollcall.brand.BrandConfig;
import io.rollcall.brand.change.PendingChanges.Operation;
import io.rollcall.persistence.background.BackgroundLoops;
import io.rollcall.persistence.background.Pace;
import io.rollcall.persistence.background.Work;

/** Ends changes whose request died half-way, on either side. */
@ApplicationScoped
@RequiredArgsConstructor
class Resumption {

    private static final Duration LEFT_ALONE = Duration.ofSeconds(5);

    private final PendingChanges operations;
    private final BrandChanges changes;

    void start(@Observes StartupEvent started, BackgroundLoops loops, BrandConfig config) {
        var overdue =
                Work.ofEach(this::overdue, operation -> operation.proposal().kind(), changes::resume);
        loops.make("brand-changes", Pace.every(config.brandChanges().resume()), overdue)
                .start();
    }

    private List<Operation> overdue() {
        return QuarkusTransaction.requiringNew().call(() -> operations.overdue(LEFT_ALONE));
    }
}
