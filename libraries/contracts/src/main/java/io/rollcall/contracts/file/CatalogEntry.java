package io.rollcall.contracts.file;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/** A product in {@code product_catalog.json}, where its productId is the key. */
@JsonPropertyOrder({
    "id",
    "identifier",
    "brand",
    "model",
    "variant",
    "status",
    "seed_urls",
    "import_source",
    "imported_at",
    "updated_at"
})
public record CatalogEntry(
        long id,
        String identifier,
        String brand,
        String model,
        String variant,
        String status,
        @JsonProperty("seed_urls") List<String> seedUrls,
        @JsonProperty("import_source") String importSource,
        @JsonProperty("imported_at") Instant importedAt,
        @JsonProperty("updated_at") Instant updatedAt) {}
