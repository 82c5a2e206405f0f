package io.rollcall.review.grid;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import io.rollcall.http.ListParameters;

/**
 * Which cells, and which products for them.
 *
 * @param brand of the product, in any case; null for all
 * @param q part of the product's id, brand or model, in any case; null for all
 * @param fields none for all
 * @param state null for any
 * @param tier of the source of a candidate; null for any
 */
public record CellFilter(
        @Nullable String brand,
        @Nullable String q,
        List<String> fields,
        @Nullable CellState state,
        @Nullable Integer tier) {

    /** As a request has them. */
    public static CellFilter of(String brand, String q, List<String> fields, String state, Integer tier) {
        return new CellFilter(
                brand == null || brand.isBlank() ? null : brand.strip(),
                q == null || q.isBlank() ? null : q.strip().toLowerCase(Locale.ROOT),
                ListParameters.values(fields),
                state == null ? null : CellState.of(state),
                tier);
    }

    /** Whether a product has to have a cell that is asked for. */
    boolean asksForCells() {
        return state != null || tier != null || !fields.isEmpty();
    }

    boolean accepts(IndexedProduct product) {
        return (brand == null || product.brand().equalsIgnoreCase(brand))
                && (q == null
                        || contains(product.productId())
                        || contains(product.brand())
                        || contains(product.model()));
    }

    private boolean contains(String text) {
        return text.toLowerCase(Locale.ROOT).contains(q);
    }

    /** What a cell has to have of {@link IndexedCell#marks}. */
    int marks() {
        return (state == null ? 0 : state.mark()) | (tier == null ? 0 : IndexedCell.tierMark(tier));
    }
}
