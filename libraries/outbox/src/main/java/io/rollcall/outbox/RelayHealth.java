package io.rollcall.outbox;

import java.time.Clock;
import java.time.Duration;
import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.health.api.Wellness;
import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Says how long events have been waiting for Kafka. The service works on without it, so this is no readiness. */
@Wellness
@ApplicationScoped
@RequiredArgsConstructor
class RelayHealth implements HealthCheck {

    private final Relay relay;
    private final Clock clock;

    @Override
    public HealthCheckResponse call() {
        var since = relay.behindSince();
        var response = HealthCheckResponse.named("events").status(since == null);
        if (since != null) {
            long seconds = Duration.between(since, clock.instant()).toSeconds();
            response.withData("detail", "events delayed " + seconds + " s: Kafka cannot be reached")
                    .withData("advice", "Start Kafka again, or look at its log. Events are kept until then.");
        }
        return response.build();
    }
}
