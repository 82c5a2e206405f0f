package io.rollcall.gate.exception;

import io.rollcall.http.ExplanationState;
import io.rollcall.http.RequestProblem;
import io.rollcall.identity.IdentityDecision;

/** The facts for which an exception is not made or not taken away. */
final class ExceptionProblems {

    private ExceptionProblems() {}

    static final class NotNeeded extends RequestProblem {
        NotNeeded(IdentityDecision decision) {
            super(
                    422,
                    "exception_not_needed",
                    "An exception lets a variant through that looks like a part of the model, while there is no product without"
                            + " it. Here the gate says: "
                            + decision.explanation().message());
            with("explanation", ExplanationState.of(decision.explanation()));
        }
    }

    static final class ReasonMissing extends RequestProblem {
        ReasonMissing() {
            super(422, "validation_failed", "Say why, in 1 to 500 characters: the next person will want to know.");
        }
    }

    static final class NoSuchException extends RequestProblem {
        NoSuchException(String category) {
            super(404, "not_found", "There is no such exception in " + category + ".");
        }
    }
}
