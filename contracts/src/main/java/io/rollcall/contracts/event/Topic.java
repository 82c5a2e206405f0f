package io.rollcall.contracts.event;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The Kafka topics, all compacted, keyed by the aggregate's identifier. What cannot be read goes to {@link #deadLetters}. */
public enum Topic {
    PRODUCT_ADDED(ProductEvent.class),
    PRODUCT_UPDATED(ProductEvent.class),
    PRODUCT_REMOVED(ProductEvent.class),
    BRAND_ADDED(BrandEvent.class),
    BRAND_UPDATED(BrandEvent.class),
    BRAND_REMOVED(BrandEvent.class);

    private final Class<? extends Record> data;

    Topic(Class<? extends Record> data) {
        this.data = data;
    }

    public static Optional<Topic> named(String topicName) {
        return Arrays.stream(values())
                .filter(topic -> topic.topicName().equals(topicName))
                .findFirst();
    }

    /** "product-added". */
    public String topicName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Where a record goes that no subscriber can read. */
    public String deadLetters() {
        return topicName() + "-dlq";
    }

    /** The CloudEvents type: "io.rollcall.product-added". */
    public String type() {
        return "io.rollcall." + topicName();
    }

    public Class<? extends Record> data() {
        return data;
    }

    /** The JSON Schema of the data, as a resource of this module. */
    public String schema() {
        return "/schemas/" + (data == ProductEvent.class ? "product" : "brand") + "-event.schema.json";
    }
}
