package io.rollcall.review.grid;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Which products.
 *
 * @param brand null for all
 * @param state that one of their cells is in; null for any
 */
record GridFilter(@Nullable String brand, @Nullable String state) {

    /** What {@code state} can be. */
    static final String KNOWN = "needs_review|pending|confirmed|accepted|overridden";

    /** The products with a cell in a state; each is found through an index of those alone. */
    private static final Map<String, String> PRODUCTS = Map.of(
            "needs_review",
            cells("needs_ai_review = 1"),
            "overridden",
            cells("overridden = 1"),
            "pending",
            states("ai_confirm_primary_status = 'pending'"),
            "confirmed",
            states("ai_confirm_primary_status = 'confirmed'")
                    + " union "
                    + states("ai_confirm_shared_status = 'confirmed'"),
            "accepted",
            states("user_accept_primary_status = 'accepted'")
                    + " union "
                    + states("user_accept_shared_status = 'accepted'"));

    /** Of {@code products p}; it names {@code :brand}. */
    String where() {
        return "p.category = :category"
                + (brand == null ? "" : " and p.brand = :brand collate nocase")
                + (state == null ? "" : " and p.product_id in (" + PRODUCTS.get(state) + ")");
    }

    private static String cells(String condition) {
        return "select product_id from item_field_state where category = :category and " + condition;
    }

    private static String states(String condition) {
        return "select item_identifier from key_review_state where category = :category and target_kind = 'grid_key' and "
                + condition;
    }
}
