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

    /** Whatever was written went with the file. */
    public static SpecDbNotReady replaced(String category) {
        return new SpecDbNotReady(
                "The file with the values of “" + category
                        + "” was taken away or replaced meanwhile. Nothing was changed in the one that is there now; try again.");
    }

    static SpecDbNotReady unreadable(String why) {
        return new SpecDbNotReady(why);
    }
}
