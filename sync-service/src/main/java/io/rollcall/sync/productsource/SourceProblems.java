package io.rollcall.sync.productsource;

import io.rollcall.http.RequestProblem;

/** The facts for which a source cannot be used or kept. */
public final class SourceProblems {

    private SourceProblems() {}

    /** Nobody has said where the list of live products comes from. */
    public static final class NotConfigured extends RequestProblem {
        public NotConfigured(String category) {
            super(
                    409,
                    "source_not_configured",
                    "Nobody has said yet where the list of live products of " + category
                            + " comes from. Configure its production source first.");
        }
    }

    static final class Invalid extends RequestProblem {
        Invalid(String member, String why) {
            super(422, "validation_failed", member + ": " + why);
            with("member", member);
        }
    }

    static final class ChangedMeanwhile extends RequestProblem {
        ChangedMeanwhile() {
            super(409, "write_conflict", "product_source.json was written by somebody else just now. Try again.");
        }
    }

    static final class NoFile extends RequestProblem {
        NoFile() {
            super(422, "validation_failed", "The list is missing: send it as the body, or as the part “file”.");
        }
    }

    /** What a fetch or a list has to complain about, to the person who asked for it. */
    public static final class Unusable extends RequestProblem {
        public Unusable(String code, String message, String hint) {
            super(422, code, hint.isEmpty() ? message : message + " " + hint);
        }
    }
}
