package io.rollcall.review.decision;

import io.rollcall.review.lane.Refusal;
import io.rollcall.review.snapshot.ReviewProblem;

/** A decision that the lanes do not allow. */
public final class DecisionProblem extends ReviewProblem {

    public DecisionProblem(Refusal refusal) {
        super(refusal.status(), refusal.code(), refusal.advice());
    }
}
