package io.rollcall.brand.intake;

import java.util.List;

/**
 * A brand that a seed or an import can use now, or why it cannot.
 *
 * @param wanted the name as it was asked for
 * @param status {@code created}, {@code updated}, {@code unchanged} or {@code rejected}
 * @param identifier stable key; null when rejected
 */
public record EnsuredBrand(
        String wanted,
        String status,
        String reason,
        String detail,
        String identifier,
        String slug,
        String name,
        List<String> aliases,
        List<String> categories,
        long version) {}
