package io.rollcall.catalog.product;

import java.net.URI;
import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.rollcall.http.HintState;

/**
 * A product as the API shows it (D22).
 *
 * @param identifier stable key; null while the list comes from {@code activeFiltering.json}
 * @param id number in the category, never reused
 * @param status {@code active}, {@code inactive} or {@code draft}
 * @param badge production badge; null when none
 * @param hasOutput whether the pipeline produced results
 * @param version 0 while the list comes from {@code activeFiltering.json}
 * @param hints on writes: what a person may take for it (D13)
 * @param projection on writes: {@code applied} when the files show it, {@code pending} when they soon will (D21)
 */
@Schema(name = "Product")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ProductState(
        String productId,
        @Nullable String identifier,
        long id,
        String category,
        String brand,
        String model,
        String variant,

        @Schema(enumeration = {"active", "inactive", "draft"})
        String status,

        @Nullable String badge,
        boolean hasOutput,
        List<String> seedUrls,
        String importSource,
        @Nullable Instant importedAt,
        @Nullable Instant updatedAt,
        long version,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<HintState> hints,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(enumeration = {"applied", "pending"})
        String projection) {

    static ProductState of(Product product) {
        return new ProductState(
                product.productId,
                product.identifier,
                product.id,
                product.category,
                product.brand,
                product.model,
                product.variant,
                product.status,
                product.badge,
                product.hasOutput,
                product.seedUrls,
                product.importSource,
                product.importedAt,
                product.updatedAt,
                product.version,
                List.of(),
                null);
    }

    URI location() {
        return URI.create("/api/v1/catalog/" + category + "/products/" + productId);
    }

    ProductState hinting(List<HintState> hints) {
        return with(hints, projection);
    }

    public ProductState projected(boolean applied) {
        return with(hints, applied ? "applied" : "pending");
    }

    private ProductState with(List<HintState> hints, String projection) {
        return new ProductState(
                productId,
                identifier,
                id,
                category,
                brand,
                model,
                variant,
                status,
                badge,
                hasOutput,
                seedUrls,
                importSource,
                importedAt,
                updatedAt,
                version,
                hints,
                projection);
    }
}
