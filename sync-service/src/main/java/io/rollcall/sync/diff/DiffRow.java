package io.rollcall.sync.diff;

import java.util.List;

/** What a diff says of one product, or of one row of the source. */
public sealed interface DiffRow {

    /**
     * @param notResearched fields production has a value for, and nobody here has looked for one
     * @param accepted what differs on purpose (D34)
     */
    record Matched(LiveProduct live, LocalProduct local, List<String> notResearched, List<FieldDrift> accepted)
            implements DiffRow {}

    /** @param activate whether it is live and inactive here, which is a drift of its status (D27a) */
    record Drifted(
            LiveProduct live,
            LocalProduct local,
            List<FieldDrift> drifts,
            boolean activate,
            List<String> notResearched,
            List<FieldDrift> accepted)
            implements DiffRow {}

    /** The same product for all that is known, under another name (D28). A person resolves it. */
    record Mismatched(LiveProduct live, LocalProduct local, Why why) implements DiffRow {}

    record InProductionOnly(LiveProduct live) implements DiffRow {}

    record InCatalogOnly(LocalProduct local) implements DiffRow {}

    /**
     * A further row of an identity, of which the first counts (D45).
     *
     * @param first the index of the row that counts
     * @param differs whether it says something else than that one
     */
    record Duplicate(LiveProduct live, long first, boolean differs) implements DiffRow {}

    /** Why two names are thought to be of one product. */
    enum Why {
        SAME_PRODUCT_ID,
        SAME_SOURCE_ID,
        SAME_URL
    }
}
