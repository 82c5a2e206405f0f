package io.rollcall.http.openapi;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.core.Response;

import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

import io.rollcall.identity.Reason;

/** The problems of every operation: those its method {@link CanAnswer}, and those that any request of its kind can meet. */
@RequiredArgsConstructor
final class DeclaredProblems {

    private static final DotName CAN_ANSWER = DotName.createSimple(CanAnswer.class);
    private static final DotName JUDGES_IDENTITY = DotName.createSimple(JudgesIdentity.class);
    private static final Set<DotName> OURS = Set.of(CAN_ANSWER, JUDGES_IDENTITY);
    private static final DotName ROLES = DotName.createSimple(RolesAllowed.class);

    private static final List<String> OF_ANY = List.of(
            "400 validation_failed",
            "403 host_not_allowed",
            "406 not_acceptable",
            "409 source_unreadable",
            "500 internal_error",
            "503 unavailable");
    private static final List<String> OF_ROLES = List.of("401 not_authenticated", "403 not_allowed");
    private static final List<String> OF_BODIES = List.of(
            "413 payload_too_large", "415 unsupported_media_type", "422 invalid_text", "403 cross_site_request");
    private static final List<String> OF_PATHS = List.of("404 not_found");
    private static final List<String> OF_CATEGORIES = List.of("422 validation_failed");
    private static final List<String> OF_CONDITIONS = List.of("412 version_conflict");

    private final IndexView index;

    void addTo(Operation operation, MethodInfo method) {
        SortedMap<String, SortedSet<String>> codes = new TreeMap<>();
        Stream.of(
                        OF_ANY.stream(),
                        method.hasAnnotation(ROLES) ? OF_ROLES.stream() : Stream.<String>empty(),
                        operation.getRequestBody() == null ? Stream.<String>empty() : OF_BODIES.stream(),
                        has(operation, Parameter.In.PATH, "") ? OF_PATHS.stream() : Stream.<String>empty(),
                        has(operation, Parameter.In.PATH, "category") ? OF_CATEGORIES.stream() : Stream.<String>empty(),
                        has(operation, Parameter.In.HEADER, "If-Match")
                                ? OF_CONDITIONS.stream()
                                : Stream.<String>empty(),
                        declared(method))
                .flatMap(each -> each)
                .map(problem -> problem.split(" "))
                .forEach(problem -> codes.computeIfAbsent(problem[0], unseen -> new TreeSet<>())
                        .add(problem[1]));
        codes.forEach((status, its) -> operation.getResponses().addAPIResponse(status, response(status, its)));
    }

    private static boolean has(Operation operation, Parameter.In place, String name) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(
                                each -> each.getIn() == place && each.getName().contains(name));
    }

    private Stream<String> declared(MethodInfo method) {
        return Stream.concat(
                        method.annotations().stream()
                                .filter(each -> each.target().kind() == AnnotationTarget.Kind.METHOD),
                        method.declaringClass().declaredAnnotations().stream())
                .flatMap(this::codes);
    }

    private Stream<String> codes(AnnotationInstance annotation) {
        if (annotation.name().equals(CAN_ANSWER)) {
            return Arrays.stream(annotation.value().asStringArray());
        }
        if (annotation.name().equals(JUDGES_IDENTITY)) {
            return Arrays.stream(Reason.values())
                    .map(reason -> (reason.isConflict() ? "409 " : "422 ") + reason.token());
        }
        ClassInfo type = index.getClassByName(annotation.name());
        return type == null
                ? Stream.empty()
                : type.declaredAnnotations().stream()
                        .filter(each -> OURS.contains(each.name()))
                        .flatMap(this::codes);
    }

    private static APIResponse response(String status, SortedSet<String> codes) {
        Schema code = OASFactory.createSchema().addType(SchemaType.STRING).enumeration(List.copyOf(codes));
        Schema problem = OASFactory.createSchema()
                .addAllOf(reference("Problem"))
                .addAllOf(OASFactory.createSchema().addType(SchemaType.OBJECT).addProperty("code", code));
        return OASFactory.createAPIResponse()
                .description(
                        Response.Status.fromStatusCode(Integer.parseInt(status)) == null
                                ? "Unprocessable Content"
                                : Response.Status.fromStatusCode(Integer.parseInt(status))
                                        .getReasonPhrase())
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType().schema(problem)));
    }

    /** What every problem has (RFC 9457); some codes add members of their own. */
    static Map<String, Schema> schemas() {
        return Map.of(
                "Problem",
                OASFactory.createSchema()
                        .addType(SchemaType.OBJECT)
                        .description(
                                "Why a request was not carried out (RFC 9457). Some codes add members of their own.")
                        .addProperty("status", type(SchemaType.INTEGER))
                        .addProperty("title", type(SchemaType.STRING))
                        .addProperty("detail", type(SchemaType.STRING))
                        .addProperty("instance", type(SchemaType.STRING))
                        .addProperty("code", type(SchemaType.STRING))
                        .addProperty("violations", type(SchemaType.ARRAY).items(reference("Violation")))
                        .required(List.of("status", "title", "code"))
                        .additionalPropertiesBoolean(true),
                "Violation",
                OASFactory.createSchema()
                        .addType(SchemaType.OBJECT)
                        .addProperty("field", type(SchemaType.STRING))
                        .addProperty(
                                "in", type(SchemaType.STRING).enumeration(List.of("query", "path", "header", "body")))
                        .addProperty("message", type(SchemaType.STRING))
                        .required(List.of("field", "in", "message")));
    }

    private static Schema type(SchemaType type) {
        return OASFactory.createSchema().addType(type);
    }

    private static Schema reference(String schema) {
        return OASFactory.createSchema().ref(schema);
    }
}
