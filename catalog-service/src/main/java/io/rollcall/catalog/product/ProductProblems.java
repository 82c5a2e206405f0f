package io.rollcall.catalog.product;

import io.rollcall.http.RequestProblem;

/** The facts for which the catalog turns a product away, beside the gate's reasons. */
final class ProductProblems {

    private ProductProblems() {}

    static final class NoSuchProduct extends RequestProblem {
        NoSuchProduct(String category, String productId) {
            super(
                    404,
                    "not_found",
                    "There is no product “" + productId.substring(0, Math.min(80, productId.length())) + "” in "
                            + category + ".");
        }
    }

    static final class AlreadyInCatalog extends RequestProblem {
        AlreadyInCatalog(ProductState existing) {
            super(
                    409,
                    "already_in_catalog",
                    "“" + existing.brand() + " " + existing.model()
                            + (existing.variant().isEmpty() ? "" : " " + existing.variant())
                            + "” is in the catalog already.");
            with("reason", "already_in_catalog");
            with("canonicalProductId", existing.productId());
            with("existing", existing);
        }
    }
}
