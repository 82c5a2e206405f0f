package io.rollcall.sync.diff;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A product that is live in production: one row of a source.
 *
 * @param key its identity as it is compared: folded, the brand resolved (D6)
 * @param index of the row in the source, from 0
 * @param sourceId the row's own {@code id}; empty when it has none
 * @param url the row's own; empty when it has none
 * @param values of its fields, as they stand there
 */
public record LiveProduct(
        String key,
        long index,
        String productId,
        String brand,
        String model,
        String variant,
        String sourceId,
        String url,
        Map<String, JsonNode> values) {}
