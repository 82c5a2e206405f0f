package io.rollcall.http;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import io.rollcall.identity.InvalidText;

/** Every failure becomes a problem+json with a code. */
class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class);
    private static final int UNAVAILABLE = 503;

    /** Postgres' states for a NUL in a text and in JSON. */
    private static final Set<String> UNSTORABLE = Set.of("22021", "22P05");

    private final Actor actor;

    Problems(Actor actor) {
        this.actor = actor;
    }

    @ServerExceptionMapper
    Response refused(Refusal refusal) {
        LOG.infof("Refused %s for %s: %s", refusal.code(), actor.name(), refusal.getMessage());
        var problem = problem(refusal.status(), refusal.code(), refusal.getMessage());
        refusal.members().forEach(problem::with);
        return problem.build().toResponse();
    }

    @ServerExceptionMapper
    Response invalidText(InvalidText invalid) {
        return problem(422, "invalid_text", invalid.getMessage()).build().toResponse();
    }

    /** JSON that is no JSON, or does not fit: says where. */
    @ServerExceptionMapper
    Response mismatched(MismatchedInputException garbage) {
        String where = garbage.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."));
        String detail = where.isEmpty()
                ? "The body is not the JSON object that is expected here."
                : "“" + where + "” has a value of the wrong kind.";
        return problem(400, "validation_failed", detail).build().toResponse();
    }

    /** Anything unforeseen: Postgres being away is 503, to be tried again; the rest is our mistake, logged once. */
    @ServerExceptionMapper
    Response failed(RuntimeException failure) {
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
