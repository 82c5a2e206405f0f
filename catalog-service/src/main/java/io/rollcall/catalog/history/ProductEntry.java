package io.rollcall.catalog.history;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.rollcall.http.FieldChange;

/**
 * What somebody did to a product.
 *
 * @param id grows with time
 * @param identifier the product's stable key; it has its history also when it is no more
 * @param productId as it was then
 * @param action {@code added}, {@code adopted} (taken over from a catalog file), {@code updated}, {@code rebranded} (its brand was renamed or merged), {@code removed},
 *     {@code restored} or {@code undone}
 * @param changes what differs from before
 * @param whyNot why it cannot be undone; null when it can
 */
@Schema(name = "ProductHistoryEntry")
public record ProductEntry(
        long id,
        String category,
        String identifier,
        String productId,
        String name,

        @Schema(enumeration = {"added", "adopted", "updated", "rebranded", "removed", "restored", "undone"})
        String action,

        String actor,
        Instant at,
        long version,
        List<FieldChange> changes,
        boolean undoable,
        @Nullable String whyNot) {}
