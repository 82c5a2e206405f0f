package io.rollcall.catalog.product;

import java.util.List;
import java.util.Objects;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import io.rollcall.identity.Candidate;

/**
 * What a product becomes. A member that is absent stays as it is.
 *
 * @param brand a registered brand of the category, by any of its names
 * @param variant {@code ""} for none
 * @param seedUrls http or https addresses; at most 100
 * @param status {@code active}, {@code inactive} or {@code draft} (D22)
 */
public record ProductChange(
        String brand,
        String model,
        String variant,
        @Size(max = 100) List<String> seedUrls,
        @Pattern(regexp = "active|inactive|draft") String status) {

    /** With what is absent filled in from the product as it is. */
    ProductChange over(ProductState product) {
        return new ProductChange(
                Objects.requireNonNullElse(brand, product.brand()),
                Objects.requireNonNullElse(model, product.model()),
                Objects.requireNonNullElse(variant, product.variant()),
                seedUrls == null ? product.seedUrls() : NewProduct.checkedUrls(seedUrls),
                Objects.requireNonNullElse(status, product.status()));
    }

    Candidate candidate() {
        return new Candidate(brand, model, variant);
    }
}
