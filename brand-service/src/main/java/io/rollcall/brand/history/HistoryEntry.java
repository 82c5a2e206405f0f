package io.rollcall.brand.history;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.rollcall.brand.registry.Action;
import io.rollcall.http.FieldChange;

/**
 * What somebody did to a brand.
 *
 * @param id grows with time, over all brands
 * @param identifier the brand's stable key; it has its history also when it is no more
 * @param slug as it was then
 * @param changes what differs from before
 * @param whyNot why it cannot be undone; null when it can
 */
@Schema(name = "BrandHistoryEntry")
public record HistoryEntry(
        long id,
        String identifier,
        String slug,
        String name,
        Action action,
        String actor,
        Instant at,
        long version,
        List<FieldChange> changes,
        boolean undoable,
        @Nullable String whyNot) {}
