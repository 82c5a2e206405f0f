package io.rollcall.sync.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;

import io.rollcall.http.ListParameters;
import io.rollcall.persistence.SortKey;

/**
 * What rows of the latest diff are asked for.
 *
 * @param rowClass one of the classes; without it all but the matched ones
 * @param fields those of one of these fields
 * @param brands those of one of these brands, as the rows spell them
 * @param q all its words must be found in names, ids, fields or values
 * @param askedSort {@code brand} (with model and variant), {@code field} or {@code productId}
 * @param askedCounts {@code brand}, {@code field}, or both with a comma: how many rows each value has
 */
public record RowQuery(
        @QueryParam("class") String rowClass,
        @QueryParam("field") @Size(max = MOST_VALUES) List<@Size(max = 200) String> fields,
        @QueryParam("brand") @Size(max = MOST_VALUES) List<@Size(max = 200) String> brands,
        @QueryParam("q") @Size(max = 200) String q,
        @QueryParam("sort") String askedSort,
        @QueryParam("limit") Integer askedLimit,
        @QueryParam("cursor") String cursor,
        @QueryParam("counts") String askedCounts) {

    static final int MOST_VALUES = 100;
    static final List<String> COUNTED = List.of("brand", "field");

    private static final Map<String, String> SORTED =
            Map.of("brand", "place", "field", "field", "productId", "product_id");
    private static final Map<String, String> SORTED_MATCHED =
            Map.of("brand", "place", "field", "place", "productId", "product_id");

    RowFilter filter() {
        return new RowFilter(rowClass, brands, fields, q);
    }

    /** @throws ListParameters.NotAList for what is not counted */
    List<String> counts() {
        return ListParameters.counts(askedCounts, COUNTED);
    }

    List<SortKey> sort() {
        return sort(SORTED, "row_id");
    }

    /** Of products that match, whose fields are not listed. */
    List<SortKey> sortOfMatched() {
        return sort(SORTED_MATCHED, "identifier");
    }

    private List<SortKey> sort(Map<String, String> columns, String last) {
        var keys = new ArrayList<>(ListParameters.sort(askedSort, columns, "brand"));
        keys.add(new SortKey("rowId", last, false));
        return List.copyOf(keys);
    }

    int limit() {
        return ListParameters.limit(askedLimit);
    }
}
