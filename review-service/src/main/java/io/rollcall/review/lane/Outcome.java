package io.rollcall.review.lane;

import java.util.List;

/** What comes of a decision. */
public sealed interface Outcome {

    /**
     * @param slot as it is from now on
     * @param review whether it is remembered for the candidate, too
     * @param pending the candidates of the lane that nobody has settled yet, in their order
     */
    record Decided(Slot slot, boolean review, List<String> pending) implements Outcome {}

    record Refused(Refusal refusal) implements Outcome {}
}
