package io.rollcall.catalog.category;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.health.api.Wellness;
import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Names every file that is there and cannot be read, and so stops what would decide by it (D42). */
@Wellness
@ApplicationScoped
@RequiredArgsConstructor
class SourceFilesHealth implements HealthCheck {

    private final SourceFiles files;

    @Override
    public HealthCheckResponse call() {
        var unreadable = files.unreadable();
        var response = HealthCheckResponse.named("source-files").status(unreadable.isEmpty());
        if (!unreadable.isEmpty()) {
            response.withData("advice", "Repair the file, or put back a good copy; it is read again by itself.");
        }
        unreadable.forEach((file, why) -> response.withData(file, file + " cannot be read: " + why));
        return response.build();
    }
}
