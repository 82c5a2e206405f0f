package io.rollcall.sync.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;

import io.rollcall.http.ListParameters;
import io.rollcall.persistence.Filters;
import io.rollcall.persistence.SortKey;

/**
 * What rows of the latest diff are asked for.
 *
 * @param rowClass one of the classes; without it all but the matched ones
 * @param field those of one field
 * @param q all its words must be found in names, ids, fields or values
 * @param askedSort {@code brand} (with model and variant), {@code field} or {@code productId}
 */
public record RowQuery(
        @QueryParam("class") String rowClass,
        @QueryParam("field") @Size(max = 200) String field,
        @QueryParam("q") @Size(max = 200) String q,
        @QueryParam("sort") String askedSort,
        @QueryParam("limit") Integer askedLimit,
        @QueryParam("cursor") String cursor) {

    private static final Map<String, String> SORTED =
            Map.of("brand", "place", "field", "field", "productId", "product_id");
    private static final SortKey LAST = new SortKey("rowId", "row_id", false);

    Filters filters() {
        List<String> words = q == null || q.isBlank()
                ? List.of()
                : Arrays.asList(q.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        var filters = new Filters();
        if (rowClass == null || rowClass.isBlank()) {
            filters.and("class <> 'matched'");
        } else {
            filters.equal("class", RowClass.of(rowClass).token());
        }
        return filters.equal("field", field == null || field.isBlank() ? null : field)
                .contains("searched", words);
    }

    /** How many there are, where the summary says it: counting a million costs more than a page. */
    Optional<Long> total(SyncSummary summary) {
        boolean narrowed = (q != null && !q.isBlank()) || (field != null && !field.isBlank());
        return narrowed || rowClass == null || rowClass.isBlank()
                ? Optional.empty()
                : Optional.of(summary.rows(RowClass.of(rowClass)));
    }

    List<SortKey> sort() {
        var keys = new java.util.ArrayList<>(ListParameters.sort(askedSort, SORTED, "brand"));
        keys.add(LAST);
        return List.copyOf(keys);
    }

    int limit() {
        return ListParameters.limit(askedLimit);
    }
}
