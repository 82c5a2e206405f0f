package io.rollcall.http;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import jakarta.interceptor.InterceptorBinding;

import io.rollcall.http.openapi.CanAnswer;

/**
 * On a POST that answers a {@code RestResponse}: with an {@code Idempotency-Key} the request is carried out once, and every
 * repetition gets the first answer. The same key with another request is 422 {@code idempotency_key_reused}.
 */
@InterceptorBinding
@CanAnswer({"400 validation_failed", "409 request_in_progress", "422 idempotency_key_reused"})
@Retention(RUNTIME)
@Target({METHOD, TYPE})
public @interface Idempotent {}
