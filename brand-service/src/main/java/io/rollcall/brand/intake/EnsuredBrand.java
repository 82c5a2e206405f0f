package io.rollcall.brand.intake;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A brand that a seed or an import can use now, or why it cannot.
 *
 * @param wanted the name as it was asked for
 * @param status {@code created}, {@code updated}, {@code unchanged} or {@code rejected}
 * @param identifier stable key; null when rejected
 */
public record EnsuredBrand(
        String wanted,

        @Schema(enumeration = {"created", "updated", "unchanged", "rejected"})
        String status,

        @Nullable String reason,
        @Nullable String detail,
        @Nullable String identifier,
        @Nullable String slug,
        @Nullable String name,
        List<String> aliases,
        List<String> categories,
        long version) {}
