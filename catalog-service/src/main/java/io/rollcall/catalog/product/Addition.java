package io.rollcall.catalog.product;

import io.rollcall.http.Idempotency.AnswerMemory;
import io.rollcall.identity.Candidate;
import io.rollcall.identity.ProductIdentity;

/**
 * A request to add a product.
 *
 * @param brandId the brand's identifier
 * @param answer stores the answer in the same transaction as the product
 */
record Addition(NewProduct product, String brandId, String actor, AnswerMemory answer) {

    Candidate candidate() {
        return product.candidate();
    }

    AddedProduct accepted(ProductIdentity identity) {
        return new AddedProduct(identity, brandId, product.checkedUrls(), 0);
    }
}
