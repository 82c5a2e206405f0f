package io.rollcall.sync.catalog;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How much of a category this service knows, and how old that is.
 *
 * @param products those that were not removed
 * @param asOfRevision the highest of the catalog's revisions that was heard of; 0 while nothing was
 * @param heardAt when something was heard last; null while nothing was
 */
@Schema(name = "KnownCatalog")
public record ViewState(
        String category,
        long products,
        long asOfRevision,
        @Nullable Instant heardAt) {}
