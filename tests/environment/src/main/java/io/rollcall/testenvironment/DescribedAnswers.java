package io.rollcall.testenvironment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;

/** Fails a test that receives an answer which the service's own OpenAPI document does not describe. */
final class DescribedAnswers implements Filter {

    /** No part of the API, and hidden from its document. */
    private static final String BETWEEN_SERVICES = "/api/v1/brand-changes";

    private static final Map<URI, AnswerCheck> CHECKS = new ConcurrentHashMap<>();

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response answer = context.next(request, expected);
        URI asked = URI.create(request.getURI());
        if (asked.getPath().startsWith("/api/") && !asked.getPath().startsWith(BETWEEN_SERVICES)) {
            List<String> problems = CHECKS.computeIfAbsent(
                            asked.resolve("/q/openapi?format=json"), DescribedAnswers::check)
                    .problems(
                            request.getMethod(),
                            asked.getRawPath(),
                            answer.statusCode(),
                            answer.contentType(),
                            answer.contentType() != null && answer.contentType().contains("json")
                                    ? answer.asString()
                                    : "");
            if (!problems.isEmpty()) {
                throw new AssertionError("%s %s was answered with what its document does not describe: %s"
                        .formatted(request.getMethod(), asked, problems));
            }
        }
        return answer;
    }

    private static AnswerCheck check(URI document) {
        try (var in = document.toURL().openStream()) {
            return new AnswerCheck(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        }
    }
}
