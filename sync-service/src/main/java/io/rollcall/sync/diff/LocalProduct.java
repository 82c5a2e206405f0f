package io.rollcall.sync.diff;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A product of the catalog, with what is known of it here.
 *
 * @param key its identity as it is compared: folded, the brand resolved (D6)
 * @param identifier the stable one (D3)
 * @param active also for a draft; an inactive product that is not live needs nothing (D27a)
 * @param sourceId of the row it was once taken from; empty when it came another way
 * @param url of its page; empty when none is known
 * @param values of its fields, each from the first place that has one (D29)
 */
public record LocalProduct(
        String key,
        String identifier,
        String productId,
        String brand,
        String model,
        String variant,
        boolean active,
        String sourceId,
        String url,
        Map<String, LocalValue> values) {

    /** @param origin where the value stands: {@code override}, {@code published}, {@code output} or {@code active_filtering} */
    public record LocalValue(JsonNode value, String origin) {}
}
