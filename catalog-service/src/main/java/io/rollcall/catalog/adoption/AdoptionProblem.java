package io.rollcall.catalog.adoption;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something of an existing catalog file that could not be taken over as it stood there.
 *
 * @param productId the product's key in the file
 * @param reason a reason of the gate or of the brand registry, {@code already_in_catalog} (named twice),
 *     {@code product_id_differs}, {@code identifier_taken}, {@code status_unknown} or {@code validation_failed}
 */
@Schema(name = "AdoptionProblem")
public record AdoptionProblem(String productId, String reason, String message) {}
