package io.rollcall.catalog.projection;

import java.time.Clock;
import java.time.Duration;
import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.health.api.Wellness;
import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Says how long which category's files have been behind the catalog, and why (D20). Writes go on all the same. */
@Wellness
@ApplicationScoped
@RequiredArgsConstructor
class ProjectionHealth implements HealthCheck {

    private final Projections projections;
    private final Clock clock;

    @Override
    public HealthCheckResponse call() {
        var behind = projections.behind();
        var response = HealthCheckResponse.named("projection").status(behind.isEmpty());
        if (!behind.isEmpty()) {
            response.withData(
                    "advice",
                    "Put right what keeps the files from being written. Changes are saved; the files follow.");
        }
        behind.forEach((category, reason) -> {
            long seconds = Duration.between(reason.since(), clock.instant()).toSeconds();
            response.withData(
                    category, "pipeline sync of " + category + " delayed " + seconds + " s: " + reason.reason());
        });
        return response.build();
    }
}
