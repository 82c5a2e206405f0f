package io.rollcall.review.queue;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.rollcall.review.decision.SlotRef;

/**
 * Cells that wait for a person, by field and then product, so that like follows like.
 *
 * @param total of all pages
 * @param nextCursor null on the last page
 */
@Schema(name = "ReviewQueue")
public record QueuePage(
        List<QueuedCell> items, long total, @Nullable String nextCursor) {

    /**
     * @param value null where there is none
     * @param confidence from 0 to 1
     * @param reasons all of them, whichever was asked for
     */
    public record QueuedCell(
            SlotRef slot,
            String brand,
            String model,
            String variant,
            @Nullable String value,
            double confidence,
            List<QueueReason> reasons) {}
}
