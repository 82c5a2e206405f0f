package io.rollcall.http.workspace;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.rollcall.http.WorkspaceConfig;
import io.rollcall.workspace.Workspace;
import io.rollcall.workspace.bucket.WorkspaceRoot;

/** The workspace of a service: the folder, or the place in a bucket, that {@code rollcall.workspace} names. */
class ServedWorkspace {

    @Produces
    @Singleton
    Workspace workspace(WorkspaceConfig config) {
        return new Workspace(WorkspaceRoot.of(config.workspace()
                .orElseThrow(() -> new IllegalStateException("ROLLCALL_WORKSPACE does not say where the files are."))));
    }
}
