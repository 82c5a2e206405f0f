package io.rollcall.brand.change;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

import io.rollcall.http.openapi.CanAnswer;

/** On an endpoint that shows the plan of a change of names, or applies the plan that was shown. */
@CanAnswer({"409 plan_stale", "409 plan_conflicts", "422 plan_required", "422 slug_required", "422 validation_failed"})
@Retention(RUNTIME)
@Target(METHOD)
@interface AppliesPlan {}
