package io.rollcall.sync.catalog;

import io.rollcall.contracts.event.ProductEvent;

/**
 * A row of {@code known_product}; one that was removed stays, so that an old event does not bring it back.
 *
 * @param status {@code active}, {@code inactive} or {@code draft} (D22)
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
        String url,
        long version,
        long revision,
        boolean removed) {

    static final String COLUMNS =
            "identifier, category, product_id, brand_id, brand, model, variant, status, url, version, revision, removed";

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
                event.seedUrls() == null || event.seedUrls().isEmpty()
                        ? ""
                        : event.seedUrls().get(0),
                event.version(),
                event.revision(),
                removed);
    }

    /** Drafts are compared too (D27a). */
    public boolean isCompared() {
        return !status.equals("inactive");
    }
}
