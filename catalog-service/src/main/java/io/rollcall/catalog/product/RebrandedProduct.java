package io.rollcall.catalog.product;

import io.rollcall.identity.ProductIdentity;

/**
 * A product that follows its brand (D18).
 *
 * @param productId the id it has
 * @param identity what it is to be
 */
public record RebrandedProduct(String identifier, String productId, ProductIdentity identity) {

    public String newProductId() {
        return identity.productId().value();
    }

    public boolean changesId() {
        return !newProductId().equals(productId);
    }
}
