package io.rollcall.http;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.exc.StreamReadException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;

/** Gives the framework's own problems (404, 415, validation …) the code of the contract. */
@ApplicationScoped
class ProblemCodes implements ProblemPostProcessor {

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        if (problem.getParameters().containsKey("code")) {
            return problem;
        }
        var builder = HttpProblem.builder(problem).with("code", code(problem.getStatusCode()));
        Throwable cause = context.cause == null ? null : context.cause.getCause();
        return cause instanceof StreamReadException garbage
                ? builder.withDetail(notJson(garbage)).build()
                : builder.build();
    }

    private static String notJson(StreamReadException garbage) {
        var at = garbage.getLocation();
        String why = garbage.getOriginalMessage().lines().findFirst().orElse("").replaceFirst("\\s*\\(.*", "");
        return "The body is not the JSON that is expected here"
                + (at == null ? "" : ", from line " + at.getLineNr() + ", column " + at.getColumnNr() + " on") + ": "
                + why + ".";
    }

    private static String code(int status) {
        return switch (status) {
            case 401 -> "not_authenticated";
            case 403 -> "not_allowed";
            case 404 -> "not_found";
            case 405 -> "method_not_allowed";
            case 406 -> "not_acceptable";
            case 412 -> "version_conflict";
            case 413 -> "payload_too_large";
            case 415 -> "unsupported_media_type";
            case 503 -> "unavailable";
            default -> status < 500 ? "validation_failed" : "internal_error";
        };
    }
}
