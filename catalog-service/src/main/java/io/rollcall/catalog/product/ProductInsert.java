package io.rollcall.catalog.product;

import java.time.Instant;
import java.util.List;

import io.rollcall.contracts.event.ProductEvent;
import io.rollcall.identity.NearKey;
import io.rollcall.identity.ProductIdentity;

/** A row of the product table as it is handed to Postgres. */
record ProductInsert(
        String identifier,
        String category,
        long id,
        String productId,
        String brandId,
        String brand,
        String model,
        String variant,
        String brandKey,
        String modelKey,
        String variantKey,
        String nearKey,
        String status,
        String badge,
        List<String> seedUrls,
        String importSource,
        Instant importedAt,
        Instant updatedAt,
        long version) {

    static ProductInsert of(
            String category, long id, String identifier, AddedProduct product, String importSource, Instant now) {
        var identity = product.identity();
        return new ProductInsert(
                identifier,
                category,
                id,
                identity.productId().value(),
                product.brandId(),
                identity.brand().text(),
                identity.model().text(),
                identity.variant().text(),
                identity.brand().folded(),
                identity.model().folded(),
                identity.variant().folded(),
                NearKey.of(identity).value(),
                "active",
                null,
                product.seedUrls(),
                importSource,
                now,
                now,
                1);
    }

    /** As it is stored when Postgres took it. */
    Product product() {
        var product = new Product();
        product.identifier = identifier;
        product.category = category;
        product.id = id;
        product.productId = productId;
        product.brandId = brandId;
        product.brand = brand;
        product.model = model;
        product.variant = variant;
        product.modelKey = modelKey;
        product.status = status;
        product.badge = badge;
        product.seedUrls = seedUrls;
        product.importSource = importSource;
        product.importedAt = importedAt;
        product.updatedAt = updatedAt;
        product.version = version;
        return product;
    }

    static ProductInsert adopted(String category, long id, String identifier, AdoptedProduct adopted) {
        ProductInsert row =
                of(category, id, identifier, adopted.product(), adopted.importSource(), adopted.importedAt());
        return new ProductInsert(
                row.identifier,
                row.category,
                row.id,
                row.productId,
                row.brandId,
                row.brand,
                row.model,
                row.variant,
                row.brandKey,
                row.modelKey,
                row.variantKey,
                row.nearKey,
                adopted.status(),
                null,
                row.seedUrls,
                row.importSource,
                row.importedAt,
                adopted.updatedAt(),
                1);
    }

    /** A product that was removed, as it was, at the version after its removal. */
    static ProductInsert again(ProductEvent last, ProductIdentity identity, String brandId, Instant now) {
        return new ProductInsert(
                last.identifier(),
                last.category(),
                last.id(),
                identity.productId().value(),
                brandId,
                identity.brand().text(),
                identity.model().text(),
                identity.variant().text(),
                identity.brand().folded(),
                identity.model().folded(),
                identity.variant().folded(),
                NearKey.of(identity).value(),
                last.status(),
                last.badge(),
                last.seedUrls(),
                last.importSource(),
                last.importedAt(),
                now,
                last.version() + 1);
    }
}
