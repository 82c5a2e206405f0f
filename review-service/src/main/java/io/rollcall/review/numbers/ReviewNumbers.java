package io.rollcall.review.numbers;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How far the review of a category is.
 *
 * @param waiting cells that somebody should look at
 * @param conflicts cells whose candidates have different values, while no person has said which one it is
 * @param accepted cells, as are confirmed and overridden; one may be several
 * @param sources those with most candidates first, two hundred at most; what people typed is from no source
 */
public record ReviewNumbers(
        long cells,
        long waiting,
        long conflicts,
        long accepted,
        long confirmed,
        long overridden,
        List<FieldNumbers> fields,
        List<SourceNumbers> sources) {

    public record FieldNumbers(String fieldKey, long cells, long waiting, long conflicts) {}

    /**
     * @param tier null where the pipeline does not say
     * @param accepted candidates that a person accepted or that were confirmed
     * @param rejected candidates, of the others
     * @param open candidates that nobody decided about
     * @param quotesFound candidates whose page has their quote, or at least their value
     * @param quotesUnchecked candidates without a quote, or whose page is not in the workspace
     */
    public record SourceNumbers(
            String host,
            @Nullable Integer tier,
            long candidates,
            long accepted,
            long rejected,
            long open,
            long quotesFound,
            long quotesNotFound,
            long quotesUnchecked) {}
}
