package io.rollcall.review.lane;

/**
 * A value that was found for a slot.
 *
 * @param value as text, of a list joined by ", "
 * @param resolution what was said of it in this slot
 */
public record Candidate(String id, String value, double score, Resolution resolution) {

    /** @param human accepted by a person, which counts in the lane of the item alone */
    public record Resolution(boolean ai, boolean human) {
        public static final Resolution NONE = new Resolution(false, false);

        boolean counts(Lane lane) {
            return ai || (human && lane == Lane.ITEM);
        }
    }

    boolean isPending(Lane lane) {
        return !UnknownValue.is(value) && !resolution.counts(lane);
    }
}
