package io.rollcall.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.ForbiddenException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import io.rollcall.http.remote.RemoteFailure;
import io.rollcall.identity.InvalidText;
import io.rollcall.persistence.UnreadableCursor;
import io.rollcall.workspace.UnreadableFile;
import io.rollcall.workspace.Workspace;
import io.rollcall.workspace.bucket.WorkspaceRoot;

/** Every failure becomes a problem+json with a code. */
class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class);
    private static final int UNAVAILABLE = 503;

    /** Postgres' states for a NUL in a text and in JSON. */
    private static final Set<String> UNSTORABLE = Set.of("22021", "22P05");

    private final Actor actor;

    private final Optional<String> workspace;

    Problems(Actor actor, WorkspaceConfig config) {
        this.actor = actor;
        this.workspace = config.workspace();
    }

    @ServerExceptionMapper
    Response refused(RequestProblem refusal) {
        LOG.infof("Refused %s for %s: %s", refusal.code(), actor.name(), refusal.getMessage());
        var problem = problem(refusal.status(), refusal.code(), refusal.getMessage());
        refusal.members().forEach(problem::with);
        return problem.build().toResponse();
    }

    @ServerExceptionMapper
    Response remote(RemoteFailure failure) {
        LOG.warnf("Refused unavailable for %s: %s", actor.name(), failure.getMessage());
        return problem(UNAVAILABLE, "unavailable", failure.detail()).build().toResponse();
    }

    /** Says what would let them in. */
    @ServerExceptionMapper(priority = 1)
    Response notAllowed(ForbiddenException forbidden, ResourceInfo endpoint) {
        return problem(403, "not_allowed", detail(endpoint)).build().toResponse();
    }

    private static String detail(ResourceInfo endpoint) {
        Method method = endpoint.getResourceMethod();
        RolesAllowed roles = method == null ? null : method.getAnnotation(RolesAllowed.class);
        return roles == null
                ? "Your role does not allow this."
                : "This needs the role " + String.join(" or ", roles.value()) + ".";
    }

    @ServerExceptionMapper
    Response unreadableCursor(UnreadableCursor unreadable) {
        return refused(new ListParameters.NotAList(unreadable.getMessage()));
    }

    @ServerExceptionMapper
    Response invalidText(InvalidText invalid) {
        return problem(422, "invalid_text", invalid.getMessage()).build().toResponse();
    }

    @ServerExceptionMapper(priority = 1)
    Response unknownMember(UnrecognizedPropertyException unknown) {
        var known = unknown.getKnownPropertyIds() == null
                ? ""
                : unknown.getKnownPropertyIds().stream()
                        .map(String::valueOf)
                        .sorted()
                        .collect(Collectors.joining(", "));
        return unreadable("There is no member “" + place(unknown) + "” here."
                + (known.isEmpty() ? "" : " Known are " + known + "."));
    }

    @ServerExceptionMapper(priority = 1)
    Response badValue(InvalidFormatException bad) {
        String why = UnstorableText.MESSAGE.equals(bad.getOriginalMessage())
                ? UnstorableText.MESSAGE
                : "has a value of the wrong kind; expected is " + kind(bad.getTargetType());
        return unreadable("“" + place(bad) + "” " + why + ".");
    }

    /** JSON that is no JSON, or does not fit: says where. */
    @ServerExceptionMapper(priority = 1)
    Response mismatched(MismatchedInputException garbage) {
        String where = place(garbage);
        if (where.isEmpty()) {
            return unreadable("The body is not the JSON object that is expected here.");
        }
        return unreadable(
                garbage instanceof InvalidNullException
                        ? "“" + where + "” is null; leave it out, or give it a value."
                        : "“" + where + "” has a value of the wrong kind"
                                + (garbage.getTargetType() == null
                                        ? ""
                                        : "; expected is " + kind(garbage.getTargetType()))
                                + ".");
    }

    private static Response unreadable(String detail) {
        return problem(400, "validation_failed", detail).build().toResponse();
    }

    private static String kind(Class<?> type) {
        if (type == null) {
            return "another one";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "a number";
        }
        if (CharSequence.class.isAssignableFrom(type)) {
            return "a text";
        }
        return Collection.class.isAssignableFrom(type) || type.isArray() ? "a list" : "an object";
    }

    private static String place(JsonMappingException garbage) {
        return garbage.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
    }

    /** A file that decides is there and cannot be read: never taken for an absent one, whichever path met it (D42). */
    @ServerExceptionMapper
    Response unreadable(UnreadableFile broken) {
        String file = workspace
                .map(root -> new Workspace(WorkspaceRoot.of(root)).relative(broken.file()))
                .orElse(broken.file().getFileName().toString());
        LOG.warnf("Refused source_unreadable for %s: %s", actor.name(), broken.getMessage());
        return problem(
                        409,
                        "source_unreadable",
                        file + " cannot be read: " + broken.why()
                                + ". Nothing was changed. Repair the file or take it away; it is not taken for an empty one.")
                .with("file", file)
                .build()
                .toResponse();
    }

    @ServerExceptionMapper
    Response failed(IOException failure) {
        return failed(new UncheckedIOException(failure));
    }

    /** Anything unforeseen: Postgres being away and a full disk are 503, to be tried again; the rest is our mistake, logged once. */
    @ServerExceptionMapper
    Response failed(RuntimeException failure) {
        var unreadable =
                causes(failure).filter(UnreadableFile.class::isInstance).findFirst();
        if (unreadable.isPresent()) {
            return unreadable((UnreadableFile) unreadable.get());
        }
        if (causes(failure).anyMatch(Problems::saysDiskFull)) {
            LOG.errorf("A disk is full: %s", failure.getMessage());
            return problem(
                            UNAVAILABLE,
                            "unavailable",
                            "A disk that this service writes to is full. Make room there, and try again; nothing was lost.")
                    .build()
                    .toResponse();
        }
        if (isDatabaseAway(failure)) {
            LOG.warnf("Postgres cannot be reached: %s", failure.getMessage());
            return problem(
                            UNAVAILABLE,
                            "unavailable",
                            "The database cannot be reached at the moment; nothing was changed. Try again shortly.")
                    .withHeader("Retry-After", 1)
                    .build()
                    .toResponse();
        }
        if (hasStates(failure, UNSTORABLE)) {
            return problem(400, "validation_failed", "A text holds a NUL character, which cannot be stored.")
                    .build()
                    .toResponse();
        }
        LOG.errorf(failure, "Failed");
        return problem(
                        500,
                        "internal_error",
                        "This should not have happened; nothing was changed. The service's log has the details.")
                .build()
                .toResponse();
    }

    static HttpProblem.Builder problem(int status, String code, String detail) {
        var known = Response.Status.fromStatusCode(status);
        return HttpProblem.builder()
                .withStatus(status)
                .withTitle(known == null ? "Unprocessable Content" : known.getReasonPhrase())
                .withDetail(detail)
                .with("code", code);
    }

    private static boolean isDatabaseAway(Throwable failure) {
        return causes(failure).anyMatch(Problems::saysAway);
    }

    private static boolean hasStates(Throwable failure, Set<String> states) {
        return causes(failure)
                .anyMatch(cause -> cause instanceof SQLException sql
                        && sql.getSQLState() != null
                        && states.contains(sql.getSQLState()));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(12);
    }

    /** As Unix says it, of files and of Postgres' files, and as SQLite does. */
    private static boolean saysDiskFull(Throwable cause) {
        String message = cause.getMessage();
        return message != null && (message.contains("No space left on device") || message.contains("SQLITE_FULL"));
    }

    private static boolean saysAway(Throwable cause) {
        if (cause instanceof SQLException sql) {
            String state = sql.getSQLState();
            // 08 connection, 53 resources, 57P shutdown; Agroal's acquisition timeout has no state.
            return sql instanceof SQLTransientException
                    || state == null
                    || state.startsWith("08")
                    || state.startsWith("53")
                    || state.startsWith("57P");
        }
        return false;
    }
}
