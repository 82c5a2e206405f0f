package io.rollcall.contracts.event;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The Kafka topics, all compacted, keyed by the aggregate's identifier. What cannot be read goes to {@link #deadLetters}. */
public enum Topic {
    PRODUCT_ADDED(ProductEvent.class, "product"),
    PRODUCT_UPDATED(ProductEvent.class, "product"),
    PRODUCT_REMOVED(ProductEvent.class, "product"),
    BRAND_ADDED(BrandEvent.class, "brand"),
    BRAND_UPDATED(BrandEvent.class, "brand"),
    BRAND_REMOVED(BrandEvent.class, "brand"),
    IDENTITY_EXCEPTION_ADDED(ExceptionEvent.class, "exception"),
    IDENTITY_EXCEPTION_REMOVED(ExceptionEvent.class, "exception"),
    IDENTITY_REJECTED(RejectionEvent.class, "rejection"),
    CATALOG_RECONCILED(ReconcileEvent.class, "reconcile"),
    SYNC_DIFF(SyncDiffEvent.class, "sync-diff"),
    SYNC_APPLIED(SyncAppliedEvent.class, "sync-applied"),
    REVIEW_DECIDED(ReviewDecidedEvent.class, "review-decided");

    private static final Duration REJECTIONS_KEPT = Duration.ofDays(90);

    private final Class<? extends EventData> data;
    private final String schema;

    Topic(Class<? extends EventData> data, String schema) {
        this.data = data;
        this.schema = schema;
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

    public Class<? extends EventData> data() {
        return data;
    }

    /** How long its events are kept; empty for as long as they are the last of their key. */
    public Optional<Duration> kept() {
        return this == IDENTITY_REJECTED ? Optional.of(REJECTIONS_KEPT) : Optional.empty();
    }

    /** The JSON Schema of the data, as a resource of this module. */
    public String schema() {
        return "/schemas/" + schema + "-event.schema.json";
    }
}
