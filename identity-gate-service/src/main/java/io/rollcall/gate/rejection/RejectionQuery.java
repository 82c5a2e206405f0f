package io.rollcall.gate.rejection;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;

import io.rollcall.gate.search.SearchWords;
import io.rollcall.http.ListParameters;
import io.rollcall.persistence.Filters;

/**
 * What a list of rejections is asked for.
 *
 * @param reasons any of which will do
 * @param paths any of which will do
 * @param q all its words must be found in the names, the ids, the file or the actor
 * @param asked an instant; without it all that are kept
 */
public record RejectionQuery(
        @QueryParam("q") @Size(max = 200) String q,
        @QueryParam("reason") @Size(max = MOST_VALUES) List<String> reasons,
        @QueryParam("path") @Size(max = MOST_VALUES) List<String> paths,
        @QueryParam("since") String asked,
        @QueryParam("limit") Integer askedLimit,
        @QueryParam("cursor") String cursor) {

    private static final int MOST_VALUES = 100;

    private static final String SEARCHED =
            "lower(brand || ' ' || model || ' ' || variant || ' ' || coalesce(canonical_product_id, '') || ' '"
                    + " || coalesce(file, '') || ' ' || actor)";

    Filters filters(String category) {
        return ofAnyReasonAndPath(category).among("reason", given(reasons)).among("path", given(paths));
    }

    Filters ofAnyReason(String category) {
        return ofAnyReasonAndPath(category).among("path", given(paths));
    }

    Filters ofAnyPath(String category) {
        return ofAnyReasonAndPath(category).among("reason", given(reasons));
    }

    private Filters ofAnyReasonAndPath(String category) {
        return new Filters()
                .equal("category", category)
                .and("at >= :since", "since", since())
                .contains(SEARCHED, SearchWords.of(q));
    }

    private static List<String> given(List<String> asked) {
        return asked == null
                ? List.of()
                : asked.stream().filter(text -> !text.isBlank()).toList();
    }

    int limit() {
        return ListParameters.limit(askedLimit);
    }

    private Instant since() {
        try {
            return blankToNull(asked) == null ? Instant.EPOCH : Instant.parse(asked);
        } catch (DateTimeParseException garbage) {
            throw new ListParameters.NotAList("since is an instant such as 2026-02-14T12:00:00Z.");
        }
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
