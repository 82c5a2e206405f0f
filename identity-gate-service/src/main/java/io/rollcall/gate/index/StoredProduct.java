package io.rollcall.gate.index;

import io.rollcall.contracts.event.ProductEvent;
import io.rollcall.identity.ProductIdentity;

/** A row of {@code known_product}; one that was removed stays, so that an old event does not bring it back. */
record StoredProduct(
        String identifier,
        String category,
        String brandId,
        String brand,
        String model,
        String variant,
        long version,
        long revision,
        boolean removed) {

    static final String COLUMNS = "identifier, category, brand_id, brand, model, variant, version, revision, removed";

    /** Many of them, as {@code bindColumns} hands them over. */
    static final String UPSERT = "insert into known_product (" + COLUMNS + """
            )
            select * from unnest(:identifier, :category, :brandId, :brand, :model, :variant, :version, :revision, :removed)
            on conflict (identifier) do update set category = excluded.category, brand_id = excluded.brand_id,
                brand = excluded.brand, model = excluded.model, variant = excluded.variant, version = excluded.version,
                revision = excluded.revision, removed = excluded.removed""";

    static StoredProduct of(ProductEvent event, boolean removed) {
        return new StoredProduct(
                event.identifier(),
                event.category(),
                event.brandIdentifier(),
                event.brand(),
                event.model(),
                event.variant(),
                event.version(),
                event.revision(),
                removed);
    }

    static StoredProduct of(String category, KnownProduct product, long revision) {
        return new StoredProduct(
                product.identifier(),
                category,
                product.brandId(),
                product.identity().brand().text(),
                product.identity().model().text(),
                product.identity().variant().text(),
                product.version(),
                revision,
                false);
    }

    KnownProduct known() {
        return new KnownProduct(identifier, brandId, ProductIdentity.stored(category, brand, model, variant), version);
    }
}
