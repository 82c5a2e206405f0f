package io.rollcall.review.grid;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import lombok.RequiredArgsConstructor;

import io.rollcall.http.Role;
import io.rollcall.http.openapi.CanAnswer;
import io.rollcall.review.snapshot.ReviewProblem;
import io.rollcall.review.snapshot.Snapshot;
import io.rollcall.review.snapshot.Snapshots;

/** Finds a cell by what people call it. */
@Path("/api/v1/review/{category}/cells")
@CanAnswer("503 specdb_not_ready")
@RequiredArgsConstructor
public class CellFinderResource {

    /** @param cellId as the addresses of the cell have it */
    public record NamedCell(long cellId) {}

    private static final class CellNotFound extends ReviewProblem {
        CellNotFound(String product, String field) {
            super(404, "cell_not_found", "“" + product + "” has no field “" + field + "” in the snapshot.");
        }
    }

    private final Snapshots snapshots;

    /** The cell of a product's field. */
    @GET
    @RolesAllowed(Role.VIEWER)
    @CanAnswer("404 cell_not_found")
    public NamedCell find(
            @PathParam("category") String category,
            @QueryParam("product") @NotBlank @Size(max = 200) String product,
            @QueryParam("field") @NotBlank @Size(max = 200) String field) {
        return snapshots.read(category, handle -> new Snapshot(handle, category)
                .query("""
                        select id from item_field_state
                        where category = :category and product_id = :product and field_key = :field""")
                .bind("product", product)
                .bind("field", field)
                .mapTo(Long.class)
                .findFirst()
                .map(NamedCell::new)
                .orElseThrow(() -> new CellNotFound(product, field)));
    }
}
