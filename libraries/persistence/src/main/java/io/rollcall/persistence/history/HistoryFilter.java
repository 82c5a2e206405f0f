package io.rollcall.persistence.history;

import java.time.Instant;
import java.util.List;

import io.rollcall.persistence.Filters;

/**
 * What of a history is asked for.
 *
 * @param actors who did it; empty for anybody
 * @param actions as entries name them; empty for any
 * @param from not before this; null for any time
 * @param until before this; null for any time
 */
public record HistoryFilter(List<String> actors, List<String> actions, Instant from, Instant until) {

    /** For a table {@code a} with columns {@code actor}, {@code action} and {@code at}. */
    public Filters filters() {
        var filters = new Filters().among("a.actor", actors).among("a.action", actions);
        if (from != null) {
            filters.and("a.at >= :from", "from", from);
        }
        if (until != null) {
            filters.and("a.at < :until", "until", until);
        }
        return filters;
    }
}
