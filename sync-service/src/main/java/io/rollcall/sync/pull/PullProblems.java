package io.rollcall.sync.pull;

import io.rollcall.http.RequestProblem;

/** The facts for which a list is not taken in now. */
final class PullProblems {

    private PullProblems() {}

    static final class PullRunning extends RequestProblem {
        PullRunning(String category) {
            super(
                    409,
                    "pull_running",
                    "The production list of " + category + " is being taken in right now. Try again shortly.");
        }
    }

    static final class ConfirmationRequired extends RequestProblem {
        ConfirmationRequired(String category, long before, long now) {
            super(
                    409,
                    "confirmation_required",
                    "The source names %d products of %s, and named %d before. If that is right, confirm it; until then the last list counts."
                            .formatted(now, category, before));
            with("before", before);
            with("now", now);
        }
    }
}
