package io.rollcall.review.decision;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

import io.rollcall.http.openapi.CanAnswer;

/** On an endpoint that decides about a slot: the problems that has. An {@code Idempotency-Key} is honoured. */
@CanAnswer({
    "400 lane_context_mismatch",
    "400 candidate_id_required",
    "404 candidate_not_found",
    "400 candidate_context_mismatch",
    "400 candidate_value_mismatch",
    "400 unknown_value_not_actionable",
    "422 idempotency_key_reused"
})
@Retention(RUNTIME)
@Target(METHOD)
public @interface Decides {}
