package io.rollcall.catalog.identity;

import io.rollcall.http.ExplanationState;
import io.rollcall.http.RequestProblem;
import io.rollcall.identity.Candidate;
import io.rollcall.identity.IdentityDecision.Rejected;

/** The gate refused an identity: 409 when another product stands in the way, else 422; the code is the gate's reason. */
public final class IdentityRejected extends RequestProblem {

    private final Candidate candidate;
    private final Rejected decision;

    public IdentityRejected(Candidate candidate, Rejected decision) {
        super(
                decision.reason().isConflict() ? 409 : 422,
                decision.reason().token(),
                decision.explanation().message());
        this.candidate = candidate;
        this.decision = decision;
        with("reason", decision.reason().token());
        with("canonicalProductId", decision.canonical().map(Object::toString).orElse(null));
        with("normalized", decision.normalized());
        with("explanation", ExplanationState.of(decision.explanation()));
    }

    public Candidate candidate() {
        return candidate;
    }

    public Rejected decision() {
        return decision;
    }
}
