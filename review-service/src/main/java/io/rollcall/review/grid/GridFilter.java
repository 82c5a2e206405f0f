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

    private static final Map<String, String> STATES = Map.of(
            "needs_review",
            "f.needs_ai_review",
            "pending",
            "'pending' in (s.ai_confirm_primary_status, s.ai_confirm_shared_status)",
            "confirmed",
            "'confirmed' in (s.ai_confirm_primary_status, s.ai_confirm_shared_status)",
            "accepted",
            "'accepted' in (s.user_accept_primary_status, s.user_accept_shared_status)",
            "overridden",
            "f.overridden");

    /** What {@code state} can be. */
    static final String KNOWN = "needs_review|pending|confirmed|accepted|overridden";

    /** Of {@code products p}; it names {@code :brand}. */
    String where() {
        return "p.category = :category"
                + (brand == null ? "" : " and p.brand = :brand collate nocase")
                + (state == null ? "" : " and exists (" + cellsIn(state) + ")");
    }

    private static String cellsIn(String state) {
        return """
                select 1 from item_field_state f left join key_review_state s
                    on s.item_field_state_id = f.id and s.target_kind = 'grid_key'
                where f.category = p.category and f.product_id = p.product_id and\s""" + STATES.get(state);
    }
}
