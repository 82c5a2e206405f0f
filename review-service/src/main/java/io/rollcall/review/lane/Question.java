package io.rollcall.review.lane;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What is asked, and all that it is decided by.
 *
 * @param slot empty where there is none
 * @param candidates of the slot, and of no other
 * @param exists whether the candidate that is named exists anywhere
 */
public record Question(
        Action action,
        Lane lane,
        @Nullable String candidateId,
        Optional<Slot> slot,
        List<Candidate> candidates,
        boolean exists) {}
