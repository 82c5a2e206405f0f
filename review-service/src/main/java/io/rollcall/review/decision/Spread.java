package io.rollcall.review.decision;

import java.util.List;

/**
 * How far a shared value went.
 *
 * @param affected cells that changed
 * @param kept cells with a value that a person accepted, which is never replaced
 */
public record Spread(List<AffectedItem> affected, List<AffectedItem> kept) {
    public static final Spread NONE = new Spread(List.of(), List.of());
}
