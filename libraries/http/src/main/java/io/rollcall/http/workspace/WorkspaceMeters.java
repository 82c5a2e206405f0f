package io.rollcall.http.workspace;

import java.nio.file.Path;
import java.util.Optional;
import jakarta.inject.Singleton;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import io.rollcall.http.WorkspaceConfig;
import io.rollcall.workspace.bucket.BucketFileSystem;
import io.rollcall.workspace.bucket.WorkspaceRoot;

/** {@code rollcall_workspace_requests_total}: what a workspace in a bucket costs, by what S3 calls the requests. */
@Singleton
class WorkspaceMeters implements MeterBinder {

    private final Optional<String> place;

    WorkspaceMeters(WorkspaceConfig config) {
        this.place = config.workspace();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        if (place.map(WorkspaceRoot::of).map(Path::getFileSystem).orElse(null) instanceof BucketFileSystem bucket) {
            bucket.requests().keySet().forEach(request -> FunctionCounter.builder(
                            "rollcall.workspace.requests", bucket, counted -> counted.requests()
                                    .get(request))
                    .tag("request", request)
                    .register(registry));
        }
    }
}
