package io.rollcall.contracts.event;

import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What an event says: the full state of what it is about, its version and who did it. */
public sealed interface EventData
        permits ProductEvent,
                BrandEvent,
                ExceptionEvent,
                RejectionEvent,
                ReconcileEvent,
                SyncEvent,
                ReviewDecidedEvent {

    Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** The key; unique among the events' kind. */
    String identifier();

    /** Counts the changes from 1; the highest counts. */
    long version();

    /** Whether it has what a subscriber cannot do without. */
    boolean complete();

    /** Whether the key of something that happened once is a UUID, and the rest is there. */
    static boolean isComplete(String identifier, Object... rest) {
        return identifier != null
                && UUID.matcher(identifier).matches()
                && Stream.of(rest).noneMatch(Objects::isNull);
    }
}
