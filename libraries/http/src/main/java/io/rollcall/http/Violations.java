package io.rollcall.http;

import static java.util.Comparator.comparing;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Values that can be read and are not allowed: which, where they came from, and why. */
class Violations {

    /** @param in {@code query}, {@code path}, {@code header} or {@code body} */
    public record Violation(String field, String in, String message) {}

    @ServerExceptionMapper(priority = 1)
    Response violated(ConstraintViolationException invalid) {
        List<Violation> violations = invalid.getConstraintViolations().stream()
                .map(Violations::violation)
                .sorted(comparing(Violation::field).thenComparing(Violation::message))
                .toList();
        String detail = violations.stream()
                .map(violation -> "“" + violation.field() + "” " + violation.message() + ".")
                .collect(Collectors.joining(" "));
        return Problems.problem(400, "validation_failed", detail)
                .with("violations", violations)
                .build()
                .toResponse();
    }

    private static Violation violation(ConstraintViolation<?> violation) {
        List<Path.Node> nodes = new ArrayList<>();
        violation.getPropertyPath().forEach(nodes::add);
        if (nodes.get(0).getKind() != ElementKind.METHOD) {
            return new Violation(joined(nodes), "body", violation.getMessage());
        }
        EndpointParameters endpoint = EndpointParameters.of(method(violation.getRootBeanClass(), nodes.get(0)));
        List<Path.Node> within = nodes.subList(1, nodes.size());
        String last = within.get(within.size() - 1).getName();
        EndpointParameters.Place place = endpoint.places().get(last);
        if (place != null) {
            return new Violation(place.name(), place.in(), violation.getMessage());
        }
        boolean isWholeBody = within.size() == 1;
        return new Violation(
                isWholeBody ? "body" : joined(within.subList(1, within.size())), "body", violation.getMessage());
    }

    private static String joined(List<Path.Node> nodes) {
        return StreamSupport.stream(nodes.spliterator(), false)
                .filter(node -> node.getKind() != ElementKind.CONTAINER_ELEMENT || node.getIndex() != null)
                .map(node -> (node.getKind() == ElementKind.CONTAINER_ELEMENT ? "" : node.getName())
                        + (node.getIndex() == null ? "" : "[" + node.getIndex() + "]"))
                .collect(Collectors.joining("."))
                .replace(".[", "[");
    }

    private static Method method(Class<?> type, Path.Node node) {
        var methodNode = node.as(Path.MethodNode.class);
        Class<?>[] parameters = methodNode.getParameterTypes().toArray(Class<?>[]::new);
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            try {
                return each.getDeclaredMethod(node.getName(), parameters);
            } catch (NoSuchMethodException inherited) {
                // A class above has it.
            }
        }
        throw new IllegalStateException("No method " + node);
    }
}
