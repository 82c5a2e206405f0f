package io.rollcall.catalog.reconcile;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.health.api.Wellness;
import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Says which categories have job files that are no product's. Nothing is down for it: a person decides. */
@Wellness
@ApplicationScoped
@RequiredArgsConstructor
class JobFilesHealth implements HealthCheck {

    private final JobFilesWatch watch;

    @Override
    public HealthCheckResponse call() {
        var extra = watch.states().stream().filter(state -> state.extra() > 0).toList();
        var response = HealthCheckResponse.named("job-files").up();
        extra.forEach(state -> response.withData(state.category(), state.message()));
        return response.build();
    }
}
