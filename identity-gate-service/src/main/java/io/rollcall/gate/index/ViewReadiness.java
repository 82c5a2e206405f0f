package io.rollcall.gate.index;

import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Keeps questions away from a gate that has not yet taken in what had been announced when it started (D53). */
@Readiness
@ApplicationScoped
@RequiredArgsConstructor
class ViewReadiness implements HealthCheck {

    private final MemoryPositions positions;

    @Override
    public HealthCheckResponse call() {
        boolean isComplete = positions.areComplete();
        var response = HealthCheckResponse.named("identity-memory").status(isComplete);
        if (!isComplete) {
            response.withData(
                            "detail", "the gate takes in what the catalog and the registry announced before it started")
                    .withData("advice", "Wait a moment. If it lasts, Kafka cannot be reached: look at its log.");
        }
        return response.build();
    }
}
