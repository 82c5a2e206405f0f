package io.rollcall.contracts.event;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The production badge a product is to have (D22, D47).
 *
 * @param identifier stable key of the product, eight hex digits
 * @param badge one of {@link #BADGES}; null for none
 */
public record ProductBadge(String identifier, @Nullable String badge) {

    public static final List<String> BADGES = List.of(
            "from_production",
            "local_only",
            "production_drift",
            "new_from_production",
            "possibly_discontinued",
            "identity_mismatch");

    /** @throws IllegalArgumentException for a badge there is not */
    public ProductBadge {
        if (badge != null && !BADGES.contains(badge)) {
            throw new IllegalArgumentException("there is no badge “" + badge + "”");
        }
    }
}
