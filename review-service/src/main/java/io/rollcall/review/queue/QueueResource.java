package io.rollcall.review.queue;

import java.util.List;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import lombok.RequiredArgsConstructor;

import io.rollcall.http.ListParameters;
import io.rollcall.http.Role;
import io.rollcall.http.openapi.CanAnswer;
import io.rollcall.review.grid.CellFilter;

/** What waits for a person. */
@Path("/api/v1/review/{category}/queue")
@CanAnswer("503 specdb_not_ready")
@RequiredArgsConstructor
public class QueueResource {

    private final ReviewQueue queue;

    /**
     * Cells that wait, by field and then product.
     *
     * @param field several for any of them
     * @param brand of the product, in any case
     * @param tier of the source of a candidate
     * @param state why they wait; {@code conflict}: the candidates have different values, and no person has said which one it is
     * @param q part of the product's id, brand or model, in any case
     */
    @GET
    @RolesAllowed(Role.VIEWER)
    public QueuePage page(
            @PathParam("category") String category,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor,
            @QueryParam("field") @Size(max = 500) List<@Size(max = 200) String> field,
            @QueryParam("brand") @Size(max = 200) String brand,
            @QueryParam("tier") @Min(1) @Max(9) Integer tier,
            @QueryParam("state") @DefaultValue("needs_review") @Pattern(regexp = QueueReason.KNOWN) String state,
            @QueryParam("q") @Size(max = 200) String q) {
        return queue.page(category, CellFilter.of(brand, q, field, state, tier), ListParameters.limit(limit), cursor);
    }
}
