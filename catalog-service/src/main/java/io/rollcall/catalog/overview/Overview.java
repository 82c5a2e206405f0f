package io.rollcall.catalog.overview;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.rollcall.catalog.queue.QueueFigures;
import io.rollcall.catalog.reconcile.JobFilesState;

/**
 * A category at a glance.
 *
 * @param countedAt when its figures were counted: now, or, where that takes long, a little ago
 * @param jobFiles beside the products that should have one each; null when nobody can read what says which they are
 * @param queue null when it cannot be read
 * @param unreadable files that are there and cannot be read, each with why (D42)
 * @param changes what was done lately, the newest first
 */
public record Overview(
        String category,
        Instant countedAt,
        ProductFigures products,
        @Nullable JobFilesState jobFiles,
        @Nullable QueueFigures queue,
        List<String> unreadable,
        List<Done> changes) {

    /**
     * What one person did on one day, one product after the other.
     *
     * @param action as the history names it
     * @param at when it was done last
     * @param products how many it was done to; at most 1 000 are told apart
     * @param name of one of them
     * @param productId of one of them, as it was then
     */
    @Schema(name = "RecentChange")
    public record Done(String action, String actor, Instant at, long products, String name, String productId) {}
}
