package io.rollcall.outbox;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.health.api.Wellness;
import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Names the events that could not be taken in. Nothing is down for it: the others went on, and a person decides. */
@Wellness
@ApplicationScoped
@RequiredArgsConstructor
class DeadLetterHealth implements HealthCheck {

    private final DeadLetters deadLetters;

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("dead-letters").up();
        deadLetters
                .recent()
                .forEach(letter -> response.withData(
                        letter.place(), "An event was not taken in and is in the dead letters: " + letter.reason()));
        return response.build();
    }
}
