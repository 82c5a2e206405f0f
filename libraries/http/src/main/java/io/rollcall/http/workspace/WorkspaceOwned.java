package io.rollcall.http.workspace;

import java.nio.file.Path;
import java.time.Instant;

/** Two installations that write one workspace would undo each other's work. */
public final class WorkspaceOwned extends IllegalStateException {

    private WorkspaceOwned(String message) {
        super(message);
    }

    static WorkspaceOwned by(String host, Instant seen, Path note) {
        return new WorkspaceOwned("Another Rollcall writes this workspace: on " + host + ", seen last at " + seen
                + ". Give this one a workspace of its own, or stop the other. (It says so in " + note + ".)");
    }

    static WorkspaceOwned bySomebody(Path note) {
        return new WorkspaceOwned(
                note + " should say who writes this workspace, and cannot be read. Delete it if no other"
                        + " Rollcall does.");
    }
}
