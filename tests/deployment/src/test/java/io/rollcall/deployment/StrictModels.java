package io.rollcall.deployment;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Optional;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;

/** The official client's models of what Kubernetes has itself: they see required fields that are missing, and unknown ones. */
final class StrictModels {

    private StrictModels() {}

    static boolean know(Manifest manifest) {
        return model(manifest).isPresent();
    }

    static List<String> problems(Manifest manifest) {
        try {
            model(manifest)
                    .orElseThrow()
                    .getMethod("validateJsonElement", JsonElement.class)
                    .invoke(null, JsonParser.parseString(manifest.content().toString()));
            return List.of();
        } catch (InvocationTargetException invalid) {
            return List.of(manifest + ": " + invalid.getCause().getMessage());
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException(changed);
        }
    }

    /** apps/v1 Deployment is V1Deployment. */
    private static Optional<Class<?>> model(Manifest manifest) {
        String version = manifest.apiVersion().replaceFirst(".*/", "");
        boolean ownGroup =
                manifest.apiVersion().contains(".") && !manifest.apiVersion().contains(".k8s.io/");
        if (ownGroup || version.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Class.forName("io.kubernetes.client.openapi.models."
                    + version.substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                    + version.substring(1)
                    + manifest.kind()));
        } catch (ClassNotFoundException unknown) {
            return Optional.empty();
        }
    }
}
