package io.rollcall.catalog.intake;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

import io.rollcall.http.openapi.CanAnswer;
import io.rollcall.http.openapi.JudgesIdentity;

/** On an endpoint that gives a product an identity, its first one or another. */
@CanAnswer({
    "409 catalog_file_not_adopted",
    "409 already_in_catalog",
    "422 brand_not_registered",
    "422 brand_not_in_category"
})
@JudgesIdentity
@Retention(RUNTIME)
@Target(METHOD)
public @interface GivesIdentity {}
