package io.rollcall.launcher;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;

/** What the gateway itself has to refuse, in the same shape as the services' answers: problem+json with a code. */
enum Problem {
    BAD_REQUEST(400, "Bad Request", "bad_request"),
    NOT_FOUND(404, "Not Found", "not_found"),
    METHOD_NOT_ALLOWED(405, "Method Not Allowed", "method_not_allowed"),
    URI_TOO_LONG(414, "URI Too Long", "uri_too_long"),
    HEADERS_TOO_LARGE(431, "Request Header Fields Too Large", "headers_too_large"),
    UNEXPECTED(500, "Internal Server Error", "unexpected"),
    UNAVAILABLE(503, "Service Unavailable", "unavailable"),
    TIMEOUT(504, "Gateway Timeout", "timeout");

    static final String CONTENT_TYPE = "application/problem+json";

    private final int status;
    private final String title;
    private final String code;

    Problem(int status, String title, String code) {
        this.status = status;
        this.title = title;
        this.code = code;
    }

    static Problem of(int status) {
        for (Problem problem : values()) {
            if (problem.status == status) {
                return problem;
            }
        }
        return status < 500 ? BAD_REQUEST : UNEXPECTED;
    }

    int status() {
        return status;
    }

    JsonObject body(String detail) {
        return new JsonObject()
                .put("type", "about:blank")
                .put("title", title)
                .put("status", status)
                .put("detail", detail)
                .put("code", code);
    }

    void answer(HttpServerResponse response, String detail) {
        if (response.headWritten() || response.closed()) {
            response.reset();
            return;
        }
        if (this == UNAVAILABLE) {
            response.putHeader("Retry-After", "2");
        }
        response.setStatusCode(status)
                .putHeader("Content-Type", CONTENT_TYPE)
                .putHeader("X-Content-Type-Options", "nosniff")
                .end(body(detail).toBuffer());
    }
}
