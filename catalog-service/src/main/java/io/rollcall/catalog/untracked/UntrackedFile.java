package io.rollcall.catalog.untracked;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A job input on disk that is no product of the catalog.
 *
 * @param file its name
 * @param state {@code queued}, {@code refused} (the gate says no) or {@code unreadable} (nobody can say which product it is)
 * @param reason a reason of the gate, {@code name_differs}, {@code category_differs}, {@code duplicate_of_canonical} or {@code unreadable}; null when
 *     queued
 * @param message the reason as a sentence; null when queued
 * @param brand as the file says; {@code ""} when it cannot be read, as are model and variant
 * @param productId the id its identity makes; null when it makes none
 * @param canonicalProductId the product that is or would be right; null when the file does not say which
 * @param since when it was judged so first
 */
public record UntrackedFile(
        String file,

        @Schema(enumeration = {"queued", "refused", "unreadable"})
        String state,

        @Nullable String reason,
        @Nullable String message,
        String brand,
        String model,
        String variant,
        @Nullable String productId,
        @Nullable String canonicalProductId,
        Instant since) {

    boolean saysTheSame(UntrackedFile other) {
        return state.equals(other.state)
                && String.valueOf(reason).equals(String.valueOf(other.reason))
                && brand.equals(other.brand)
                && model.equals(other.model)
                && variant.equals(other.variant);
    }
}
