package io.rollcall.http.openapi;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** On an endpoint that can answer with every reason for which the identity gate rejects an identity (D6). */
@Retention(RUNTIME)
@Target({METHOD, ANNOTATION_TYPE})
public @interface JudgesIdentity {}
