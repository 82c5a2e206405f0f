package io.rollcall.sync.crossvalidation;

import io.rollcall.http.RequestProblem;

/** The facts for which production cannot be held against the rules, or a warning not be settled. */
final class CrossValidationProblems {

    private CrossValidationProblems() {}

    static final class NothingPulled extends RequestProblem {
        NothingPulled(String category) {
            super(
                    409,
                    "nothing_pulled",
                    "There is no list of the live products of " + category
                            + " to check. Run a production sync first: it pulls one.");
        }
    }

    static final class NeverChecked extends RequestProblem {
        NeverChecked(String category) {
            super(
                    404,
                    "not_found",
                    "The rules of " + category
                            + " were never checked against production. Run a cross-validation first.");
        }
    }

    static final class CheckRunning extends RequestProblem {
        CheckRunning(String category) {
            super(
                    409,
                    "cross_validation_running",
                    "The rules of " + category + " are being checked against production right now. Try again shortly.");
        }
    }

    static final class WriteConflict extends RequestProblem {
        WriteConflict(String file) {
            super(409, "write_conflict", file + " is being written by somebody else. Try again shortly.");
        }
    }

    static final class NoSuchWarning extends RequestProblem {
        NoSuchWarning() {
            super(
                    404,
                    "not_found",
                    "The latest cross-validation has no such warning. Run it again to see how it is now.");
        }
    }

    static final class NotSnoozed extends RequestProblem {
        NotSnoozed() {
            super(404, "not_found", "That warning is not snoozed.");
        }
    }

    static final class NoSuchAddition extends RequestProblem {
        NoSuchAddition() {
            super(404, "not_found", "There is no such addition of known values.");
        }
    }

    static final class Invalid extends RequestProblem {
        Invalid(String why) {
            super(422, "validation_failed", why);
        }
    }
}
