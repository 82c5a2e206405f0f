package io.rollcall.http.workspace;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.rollcall.workspace.Workspace;
import io.rollcall.workspace.bucket.WorkspaceRoot;

/** The workspace of a service: the folder, or the place in a bucket, that {@code rollcall.workspace} names. */
class ServedWorkspace {

    @Produces
    @Singleton
    Workspace workspace(@ConfigProperty(name = "rollcall.workspace") String place) {
        return new Workspace(WorkspaceRoot.of(place));
    }
}
