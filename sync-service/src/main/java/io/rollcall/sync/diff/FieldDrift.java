package io.rollcall.sync.diff;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A field whose values differ, both as they stand there and as they were compared.
 *
 * @param origin where the local value stands (D29)
 */
public record FieldDrift(
        String field,
        JsonNode productionValue,
        String productionCompared,
        JsonNode localValue,
        String localCompared,
        String origin) {}
