package io.rollcall.sync.diff;

/** How many of each class. The classes are disjoint (D27). */
public record DiffSummary(
        long matched,
        long fieldDrift,
        long identityMismatch,
        long inProductionOnly,
        long inCatalogOnly,
        long duplicateRows) {

    static final DiffSummary NOTHING = new DiffSummary(0, 0, 0, 0, 0, 0);

    /** Distinct identities that are live. */
    public long productionCount() {
        return matched + fieldDrift + identityMismatch + inProductionOnly;
    }

    /** Products here that are compared (D27a). */
    public long catalogCount() {
        return matched + fieldDrift + identityMismatch + inCatalogOnly;
    }

    DiffSummary and(DiffRow row) {
        return new DiffSummary(
                matched + one(row instanceof DiffRow.Matched),
                fieldDrift + one(row instanceof DiffRow.Drifted),
                identityMismatch + one(row instanceof DiffRow.Mismatched),
                inProductionOnly + one(row instanceof DiffRow.InProductionOnly),
                inCatalogOnly + one(row instanceof DiffRow.InCatalogOnly),
                duplicateRows + one(row instanceof DiffRow.Duplicate));
    }

    private static long one(boolean is) {
        return is ? 1 : 0;
    }
}
