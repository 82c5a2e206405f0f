package io.rollcall.review.snapshot;

/** There is nothing to review yet. */
public final class SpecDbNotReady extends ReviewProblem {

    private SpecDbNotReady(String detail) {
        super(503, "specdb_not_ready", detail);
    }

    static SpecDbNotReady neverSeeded(String category) {
        return new SpecDbNotReady("The values of “" + category
                + "” were not seeded yet. Run: rollcall seed-db --category " + category + " --local");
    }

    static SpecDbNotReady unreadable(String why) {
        return new SpecDbNotReady(why);
    }
}
