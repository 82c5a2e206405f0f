package io.rollcall.http;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import jakarta.interceptor.InterceptorBinding;

/**
 * On a POST that answers a {@code Response}: with an {@code Idempotency-Key} the request is carried out once, and every
 * repetition gets the first answer. The same key with another request is 422 {@code idempotency_key_reused}.
 */
@InterceptorBinding
@Retention(RUNTIME)
@Target({METHOD, TYPE})
public @interface Idempotent {}
