package io.rollcall.catalog.queue;

import java.util.List;
import java.util.Locale;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;

import io.rollcall.workspace.QueueRows.Row;

/**
 * What a page of the queue is asked for.
 *
 * @param statuses any of which will do
 * @param q part of the product id or of the latest error
 * @param failing true for rows with an error
 */
public record QueueQuery(
        @QueryParam("q") @Size(max = 200) String q,
        @QueryParam("status") @Size(max = 100) List<@Size(max = 100) String> statuses,
        @QueryParam("failing") boolean failing,
        @QueryParam("sort") String sort,
        @QueryParam("limit") Integer limit,
        @QueryParam("cursor") String cursor) {

    boolean matches(Row row) {
        return hasStatus(row) && matchesOfAnyStatus(row);
    }

    boolean matchesOfAnyStatus(Row row) {
        return (!failing || !row.lastError().isBlank())
                && (q == null || contains(row.productId()) || contains(row.lastError()));
    }

    private boolean hasStatus(Row row) {
        return statuses == null || statuses.stream().allMatch(String::isBlank) || statuses.contains(row.status());
    }

    private boolean contains(String text) {
        return text.toLowerCase(Locale.ROOT).contains(q.strip().toLowerCase(Locale.ROOT));
    }
}
