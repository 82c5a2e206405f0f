package io.rollcall.catalog.product;

import io.rollcall.http.Idempotency.AnswerMemory;
import io.rollcall.identity.Candidate;
import io.rollcall.identity.ProductIdentity;

/**
 * A product that somebody asks to add.
 *
 * @param brandId the brand's identifier
 * @param answer where the answer is kept, with the product or not at all
 */
record Addition(NewProduct product, String brandId, String actor, AnswerMemory answer) {

    Candidate candidate() {
        return product.candidate();
    }

    AddedProduct accepted(ProductIdentity identity) {
        return new AddedProduct(identity, brandId, product.checkedUrls(), 0);
    }
}
