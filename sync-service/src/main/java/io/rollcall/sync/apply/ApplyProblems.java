package io.rollcall.sync.apply;

import io.rollcall.http.RequestProblem;

/** The facts for which nothing is applied or undone. */
final class ApplyProblems {

    private ApplyProblems() {}

    static final class PlanUnknown extends RequestProblem {
        PlanUnknown() {
            super(404, "plan_unknown", "There is no such diff. Compare again, and apply what you tick there.");
        }
    }

    static final class NothingAsked extends RequestProblem {
        NothingAsked() {
            super(
                    422,
                    "validation_failed",
                    "Say in “actions” what is to be done about which rows; nothing was applied.");
        }
    }

    static final class RowTwice extends RequestProblem {
        RowTwice(String rowId) {
            super(422, "validation_failed", "The row “" + rowId + "” is asked for twice; nothing was applied.");
        }
    }

    static final class TooManyRows extends RequestProblem {
        TooManyRows(int most) {
            super(
                    422,
                    "validation_failed",
                    "That is about more than %,d rows. Choose fewer with a filter, such as a brand, and go on with the next; nothing was applied."
                            .formatted(most));
        }
    }

    static final class ApplyRunning extends RequestProblem {
        ApplyRunning(String category) {
            super(
                    409,
                    "apply_running",
                    "Rows of " + category + " are being applied or undone right now. Try again shortly.");
        }
    }

    static final class NoSuchApply extends RequestProblem {
        NoSuchApply() {
            super(404, "not_found", "There is no such apply.");
        }
    }
}
