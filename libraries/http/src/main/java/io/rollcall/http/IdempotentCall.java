package io.rollcall.http;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.databind.ObjectMapper;
import lombok.RequiredArgsConstructor;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Carries an {@link Idempotent} request out once. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
@RequiredArgsConstructor
class IdempotentCall {

    static final class StillRunning extends RequestProblem {
        StillRunning() {
            super(
                    409,
                    "request_in_progress",
                    "The first request with this Idempotency-Key is still running. Try again shortly.");
        }
    }

    private final HttpHeaders headers;
    private final UriInfo uri;
    private final Actor actor;
    private final Idempotency idempotency;
    private final ObjectMapper json;

    @AroundInvoke
    Object once(InvocationContext call) throws Exception {
        String key = IdempotencyKey.checked(headers.getHeaderString(IdempotencyKey.HEADER));
        if (key == null) {
            return call.proceed();
        }
        Optional<Idempotency.Answer> known = idempotency.claim(key, actor.name(), fingerprint(call));
        if (known.isPresent()) {
            return replay(known.get());
        }
        try {
            RestResponse<?> response = (RestResponse<?>) call.proceed();
            idempotency.keep(
                    response.getStatus(), response.getLocation(), json.writeValueAsString(response.getEntity()));
            return response;
        } catch (Exception refused) {
            idempotency.forget();
            throw refused;
        } finally {
            idempotency.ended();
        }
    }

    private RestResponse<?> replay(Idempotency.Answer answer) throws Exception {
        if (answer.status() == 0) {
            throw new StillRunning();
        }
        var response = ResponseBuilder.create(
                        RestResponse.Status.fromStatusCode(answer.status()), json.readTree(answer.body()))
                .type("application/json")
                .header(IdempotencyKey.REPLAYED, "true");
        if (answer.location() != null) {
            response.location(java.net.URI.create(answer.location()));
        }
        return response.build();
    }

    private String fingerprint(InvocationContext call) throws Exception {
        var digest = java.security.MessageDigest.getInstance("SHA-256");
        digest.update(uri.getPath().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        for (Object parameter : Arrays.asList(call.getParameters())) {
            digest.update(json.writeValueAsBytes(parameter));
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
