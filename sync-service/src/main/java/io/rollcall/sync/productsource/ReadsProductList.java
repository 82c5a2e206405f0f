package io.rollcall.sync.productsource;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

import io.rollcall.http.openapi.CanAnswer;

/** On an endpoint that takes in a list of products, which can be none, or one that cannot be used. */
@CanAnswer({
    "422 source_empty",
    "422 source_is_html",
    "422 source_not_json",
    "422 source_not_utf8",
    "422 source_truncated",
    "422 duplicate_member",
    "422 path_leads_nowhere",
    "422 too_many_rows",
    "422 too_many_members",
    "422 row_too_large",
    "422 string_too_long",
    "422 number_too_long",
    "422 name_too_long",
    "422 too_deep"
})
@Retention(RUNTIME)
@Target(METHOD)
public @interface ReadsProductList {}
