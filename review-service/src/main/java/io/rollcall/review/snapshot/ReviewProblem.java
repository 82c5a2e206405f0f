package io.rollcall.review.snapshot;

import io.rollcall.http.RequestProblem;

/** A problem of the review, which also says in members of its own what the specification calls {@code error} and {@code message}. */
public abstract class ReviewProblem extends RequestProblem {

    protected ReviewProblem(int status, String code, String detail) {
        super(status, code, detail);
        with("error", code);
        with("message", detail);
    }
}
