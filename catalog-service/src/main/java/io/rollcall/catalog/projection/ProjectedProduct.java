package io.rollcall.catalog.projection;

import java.time.Instant;
import java.util.List;

import io.rollcall.contracts.file.CatalogEntry;
import io.rollcall.contracts.file.JobInput;

/** A product as the files need it. */
record ProjectedProduct(
        String identifier,
        String category,
        long id,
        String productId,
        String brand,
        String model,
        String variant,
        String status,
        List<String> seedUrls,
        String importSource,
        Instant importedAt,
        Instant updatedAt,
        long version) {

    /** Without what is stored for searches only. */
    static final String COLUMNS = "identifier, category, id, product_id, brand, model, variant, status, seed_urls,"
            + " import_source, imported_at, updated_at, version";

    boolean isActive() {
        return status.equals("active");
    }

    JobInput toJobInput() {
        return new JobInput(productId, category, new JobInput.Lock(id, identifier, brand, model, variant), seedUrls);
    }

    CatalogEntry toCatalogEntry() {
        return new CatalogEntry(
                id, identifier, brand, model, variant, status, seedUrls, importSource, importedAt, updatedAt);
    }
}
