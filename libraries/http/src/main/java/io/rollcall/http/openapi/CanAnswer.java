package io.rollcall.http.openapi;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * The problems an endpoint can answer with, each as {@code "409 brand_busy"}; on a class, those of all its endpoints; on an
 * annotation, those of all that carry it. What any request can fail with is documented without being named.
 */
@Retention(RUNTIME)
@Target({METHOD, TYPE, ANNOTATION_TYPE})
public @interface CanAnswer {
    String[] value();
}
