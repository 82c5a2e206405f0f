package io.rollcall.sync.catalog;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.rollcall.contracts.event.ProductEvent;

/**
 * A row of {@code known_product}; one that was removed stays, so that an old event does not bring it back.
 *
 * @param status {@code active}, {@code inactive} or {@code draft} (D22)
 * @param badge as the catalog has it (D47); null when none
 * @param importSource {@code activeFiltering}, {@code production}, {@code manual} …
 * @param updatedAt when somebody last edited it; a badge is no edit
 * @param url the first page people gave for it; empty when there is none
 */
public record KnownProduct(
        String identifier,
        String category,
        String productId,
        String brandId,
        String brand,
        String model,
        String variant,
        String status,
        @Nullable String badge,
        String importSource,
        Instant importedAt,
        Instant updatedAt,
        String url,
        long version,
        long revision,
        boolean removed) {

    private static final Set<String> FROM_LIVE_LISTS = Set.of("activeFiltering", "production");
    private static final Set<String> ONCE_LIVE =
            Set.of("from_production", "production_drift", "new_from_production", "possibly_discontinued");

    static final String COLUMNS =
            "identifier, category, product_id, brand_id, brand, model, variant, status, badge, import_source, imported_at, updated_at, url, version, revision, removed";

    static KnownProduct of(ProductEvent event, boolean removed) {
        return new KnownProduct(
                event.identifier(),
                event.category(),
                event.productId(),
                event.brandIdentifier(),
                event.brand(),
                event.model(),
                event.variant(),
                event.status(),
                event.badge(),
                event.importSource() == null ? "" : event.importSource(),
                event.importedAt(),
                event.updatedAt(),
                event.seedUrls() == null || event.seedUrls().isEmpty()
                        ? ""
                        : event.seedUrls().get(0),
                event.version(),
                event.revision(),
                removed);
    }

    /** It was taken from a list of what is live, or has been in one since. */
    public boolean wasOnceLive() {
        return FROM_LIVE_LISTS.contains(importSource) || (badge != null && ONCE_LIVE.contains(badge));
    }

    /** Drafts are compared too (D27a). */
    public boolean isCompared() {
        return !status.equals("inactive");
    }
}
