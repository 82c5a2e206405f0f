package io.rollcall.contracts.event;

/** What an event says: the full state of what it is about, its version and who did it. */
public sealed interface EventData permits ProductEvent, BrandEvent, ExceptionEvent, RejectionEvent, ReconcileEvent {

    /** The key; unique among the events' kind. */
    String identifier();

    /** Counts the changes from 1; the highest counts. */
    long version();

    /** Whether it has what a subscriber cannot do without. */
    boolean complete();
}
