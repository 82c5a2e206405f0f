package io.rollcall.sync.productsource;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

import io.rollcall.http.openapi.CanAnswer;

/** On an endpoint that asks a source, which can be away, or say no. */
@CanAnswer({
    "422 host_not_allowed",
    "422 address_not_allowed",
    "422 name_unknown",
    "422 connect_failed",
    "422 tls_failed",
    "422 redirected",
    "422 timed_out",
    "422 too_large",
    "422 cut_off",
    "422 not_authorised",
    "422 not_found",
    "422 busy",
    "422 server_failed",
    "422 no_content",
    "422 not_gzip",
    "422 invalid_settings",
    "422 secret_missing",
    "422 more_pages",
    "422 page_loop",
    "422 too_many_pages",
    "422 bad_next_page",
    "422 no_such_bucket",
    "422 no_such_key",
    "422 access_denied",
    "422 anonymous_not_allowed",
    "422 bad_credentials",
    "422 no_credentials",
    "422 clock_skew",
    "422 wrong_region",
    "422 object_archived",
    "422 not_s3",
    "422 request_rejected",
    "422 no_file",
    "422 file_not_allowed",
    "422 no_products"
})
@Retention(RUNTIME)
@Target(METHOD)
public @interface AsksSource {}
