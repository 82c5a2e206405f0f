package io.rollcall.brand.projection;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something of an existing registry file that could not be taken over as it stood there.
 *
 * @param slug the brand's key in the file
 * @param name as the file has it; null when it has none
 * @param reason {@code brand_name_taken}, {@code slug_required}, {@code slug_changed}, {@code invalid_text} or
 *     {@code validation_failed}
 */
@Schema(name = "RegistryClash")
public record RegistryConflict(String slug, @Nullable String name, String reason, String detail) {}
