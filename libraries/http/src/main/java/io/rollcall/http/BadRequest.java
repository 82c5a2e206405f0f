package io.rollcall.http;

/** A request that cannot be read as it was meant: 400 {@code validation_failed}, naming what (D37). */
final class BadRequest extends RequestProblem {

    BadRequest(String detail) {
        super(400, "validation_failed", detail);
    }
}
