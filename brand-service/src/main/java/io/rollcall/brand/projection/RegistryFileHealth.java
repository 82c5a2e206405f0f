package io.rollcall.brand.projection;

import java.time.Clock;
import java.time.Duration;
import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.health.api.Wellness;
import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Says how long {@code brand_registry.json} has been behind the registry, and why. */
@Wellness
@ApplicationScoped
@RequiredArgsConstructor
class RegistryFileHealth implements HealthCheck {

    private final RegistryFile file;
    private final Clock clock;

    @Override
    public HealthCheckResponse call() {
        var response =
                HealthCheckResponse.named("projection").status(file.behind().isEmpty());
        file.behind().ifPresent(behind -> response.withData(
                        "detail",
                        "pipeline sync delayed "
                                + Duration.between(behind.since(), clock.instant())
                                        .toSeconds() + " s: " + behind.reason())
                .withData(
                        "advice",
                        "Put right what keeps the file from being written. Changes are saved; the file follows."));
        return response.build();
    }
}
