package io.rollcall.http.openapi;

import java.util.HashMap;
import java.util.Map;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/** The methods behind operations, by the ids that {@code operation-id-strategy=class-method} gives them. */
final class Endpoints {

    private final Map<String, MethodInfo> methods = new HashMap<>();

    Endpoints(IndexView index) {
        for (AnnotationInstance path : index.getAnnotations(DotName.createSimple(Path.class))) {
            ClassInfo resource = path.target().kind() == AnnotationTarget.Kind.CLASS
                    ? path.target().asClass()
                    : path.target().asMethod().declaringClass();
            resource.methods().stream()
                    .filter(method -> !isHidden(method))
                    .forEach(method -> methods.put(resource.simpleName() + "_" + method.name(), method));
        }
    }

    /** REST clients have paths too, but those are of other services. */
    boolean isClient(org.eclipse.microprofile.openapi.models.Operation operation) {
        return of(operation).declaringClass().isInterface();
    }

    private static boolean isHidden(MethodInfo method) {
        AnnotationInstance operation = method.annotation(DotName.createSimple(Operation.class));
        return operation != null && operation.value("hidden") != null;
    }

    MethodInfo of(org.eclipse.microprofile.openapi.models.Operation operation) {
        return methods.get(operation.getOperationId());
    }
}
