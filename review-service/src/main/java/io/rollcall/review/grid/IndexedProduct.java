package io.rollcall.review.grid;

import java.util.Collections;
import java.util.List;

import io.rollcall.review.snapshot.Snapshot;

/** A product of the grid. */
public record IndexedProduct(String productId, String brand, String model, String variant) {

    static List<IndexedProduct> all(Snapshot snapshot) {
        return snapshot.query("""
                        select product_id, brand, model, variant from products
                        where category = :category order by product_id""").map(Snapshot.rows(IndexedProduct.class)).list();
    }

    /** @param products by id; where the first after {@code productId} is, which need not be one of them */
    static int firstAfter(List<IndexedProduct> products, String productId) {
        int found = Collections.binarySearch(
                products.stream().map(IndexedProduct::productId).toList(), productId);
        return found < 0 ? -found - 1 : found + 1;
    }
}
