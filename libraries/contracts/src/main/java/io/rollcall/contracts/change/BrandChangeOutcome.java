package io.rollcall.contracts.change;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.rollcall.contracts.change.BrandChange.StoredUnder;

/**
 * The catalog's answer to a {@link BrandChange}: what it did, or why it did nothing. Given once per change, and the same
 * again to whoever repeats the question.
 *
 * @param planId binds an apply to its preview (D15)
 * @param products how many products change
 * @param renames the product ids that change (D18)
 * @param conflicts products that cannot follow
 * @param inUse where products stand in the way of a removal, or were left behind by force
 * @param moved products that went to another brand, each with the text it was stored under before
 */
public record BrandChangeOutcome(
        Result result,
        String planId,
        int products,
        List<Renamed> renames,
        List<Conflict> conflicts,
        List<InCategory> inUse,
        List<StoredUnder> moved) {

    public enum Result {
        APPLIED,
        PREVIEWED,
        IN_USE,
        CONFLICTS,
        STALE
    }

    /** @param identifier the product's stable key */
    public record Renamed(String category, String identifier, String from, String to) {}

    /**
     * @param to the id it would get
     * @param reason of the gate's rules (D6)
     * @param canonicalProductId of the product that stands in its way; null when none does
     */
    public record Conflict(
            String category,
            String productId,
            String to,
            String reason,
            String message,
            @Nullable String canonicalProductId) {}

    public record InCategory(String category, long products) {}

    public BrandChangeOutcome as(Result another) {
        return new BrandChangeOutcome(another, planId, products, renames, conflicts, inUse, moved);
    }
}
