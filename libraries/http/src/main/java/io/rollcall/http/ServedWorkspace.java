package io.rollcall.http;

import java.nio.file.Path;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.rollcall.workspace.Workspace;

/** The workspace of a service: the folder that {@code rollcall.workspace} names. */
class ServedWorkspace {

    @Produces
    @Singleton
    Workspace workspace(@ConfigProperty(name = "rollcall.workspace") Path root) {
        return new Workspace(root);
    }
}
