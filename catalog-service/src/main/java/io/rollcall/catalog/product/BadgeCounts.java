package io.rollcall.catalog.product;

import java.util.LinkedHashMap;
import java.util.Map;

import io.rollcall.contracts.event.ProductBadge;

/** How many products have each production badge (D47). */
public final class BadgeCounts {

    private BadgeCounts() {}

    /**
     * Every badge there is, with those that no product has.
     *
     * @param counted by badge; empty for products without one
     */
    public static Map<String, Long> complete(Map<String, Long> counted) {
        var badges = new LinkedHashMap<String, Long>();
        ProductBadge.BADGES.forEach(badge -> badges.put(badge, counted.getOrDefault(badge, 0L)));
        badges.put(ProductQuery.NO_BADGE, counted.getOrDefault("", 0L));
        return badges;
    }
}
