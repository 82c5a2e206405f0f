package io.rollcall.gate.exception;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A variant that looks fabricated and that a named person let through (D7).
 *
 * @param identifier stable key
 * @param productId the id the product has, or would have
 * @param reason why, in that person's words
 * @param actor who let it through
 * @param revision the revision of the category's exceptions it was changed at
 * @param removed whether it no longer holds
 */
@Schema(name = "IdentityException")
public record IdentityExceptionState(
        String identifier,
        String category,
        String brand,
        String model,
        String variant,
        String productId,
        String reason,
        String actor,
        Instant at,
        long version,
        long revision,
        boolean removed) {

    static final String COLUMNS =
            "identifier, category, brand, model, variant, product_id, reason, actor, at, version, revision, removed_at is not null as removed";
}
