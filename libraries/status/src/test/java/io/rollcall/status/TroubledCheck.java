package io.rollcall.status;

import jakarta.inject.Singleton;

import io.smallrye.health.api.Wellness;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

@Wellness
@Singleton
class TroubledCheck implements HealthCheck {

    volatile boolean troubled;

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("files").status(!troubled);
        if (troubled) {
            response.withData("mouse", "files of mouse delayed 12 s: the disk is full")
                    .withData("advice", "Make room on the disk.");
        }
        return response.build();
    }
}
