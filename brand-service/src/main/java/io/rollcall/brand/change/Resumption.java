package io.rollcall.brand.change;

import java.time.Duration;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.config.inject.ConfigProperty;

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

    void start(
            @Observes StartupEvent started,
            BackgroundLoops loops,
            @ConfigProperty(name = "rollcall.brand-changes.resume", defaultValue = "2s") Duration every) {
        var overdue =
                Work.ofEach(this::overdue, operation -> operation.proposal().kind(), changes::resume);
        loops.make("brand-changes", Pace.every(every), overdue).start();
    }

    private List<Operation> overdue() {
        return QuarkusTransaction.requiringNew().call(() -> operations.overdue(LEFT_ALONE));
    }
}
