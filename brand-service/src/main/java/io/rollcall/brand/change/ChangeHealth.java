package io.rollcall.brand.change;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.health.api.Wellness;
import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Says when a change of brands waits for the catalog. */
@Wellness
@ApplicationScoped
@RequiredArgsConstructor
class ChangeHealth implements HealthCheck {

    private static final Duration LONG = Duration.ofSeconds(15);

    private final PendingChanges operations;
    private final Clock clock;

    @Override
    public HealthCheckResponse call() {
        Optional<Instant> oldest = QuarkusTransaction.requiringNew().call(operations::oldestPending);
        Optional<Duration> age = oldest.map(began -> Duration.between(began, clock.instant()));
        boolean waits = age.filter(waiting -> waiting.compareTo(LONG) > 0).isPresent();
        var response = HealthCheckResponse.named("brand-changes").status(!waits);
        age.ifPresent(waiting -> response.withData(
                "detail", "a change of a brand has waited for the catalog for " + waiting.toSeconds() + " s"));
        if (waits) {
            response.withData(
                    "advice", "Start the catalog service again, or look at its log. The change goes on by itself.");
        }
        return response.build();
    }
}
