package io.rollcall.gate.rejection;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;

import io.rollcall.gate.search.SearchWords;
import io.rollcall.http.ListParameters;
import io.rollcall.persistence.Filters;

/**
 * What a list of rejections is asked for.
 *
 * @param q all its words must be found in the names, the ids, the file or the actor
 * @param asked an instant; without it all that are kept
 */
public record RejectionQuery(
        @QueryParam("q") @Size(max = 200) String q,
        @QueryParam("reason") String reason,
        @QueryParam("path") String path,
        @QueryParam("since") String asked,
        @QueryParam("limit") Integer askedLimit,
        @QueryParam("cursor") String cursor) {

    private static final String SEARCHED =
            "lower(brand || ' ' || model || ' ' || variant || ' ' || coalesce(canonical_product_id, '') || ' '"
                    + " || coalesce(file, '') || ' ' || actor)";

    Filters filters(String category) {
        return new Filters()
                .equal("category", category)
                .and("at >= :since", "since", since())
                .equal("reason", blankToNull(reason))
                .equal("path", blankToNull(path))
                .contains(SEARCHED, SearchWords.of(q));
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
