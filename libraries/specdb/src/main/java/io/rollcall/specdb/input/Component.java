package io.rollcall.specdb.input;

import java.util.List;
import java.util.Map;

/**
 * A part that products are made of, as {@code component_db} lists it.
 *
 * @param maker "" for none
 * @param links a JSON array
 */
public record Component(
        String type, String name, String maker, List<String> aliases, String links, Map<String, Property> properties) {

    /**
     * @param variancePolicy "" for none of its own
     * @param constraints a JSON array; "" for none of its own
     */
    public record Property(Object value, String variancePolicy, String constraints) {}
}
