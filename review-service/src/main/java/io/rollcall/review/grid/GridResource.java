package io.rollcall.review.grid;

import java.util.List;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import lombok.RequiredArgsConstructor;

import io.rollcall.http.ListParameters;
import io.rollcall.http.Role;
import io.rollcall.http.openapi.CanAnswer;

/** All products with all their values. */
@Path("/api/v1/review/{category}/grid")
@CanAnswer("503 specdb_not_ready")
@RequiredArgsConstructor
public class GridResource {

    private final Grid grid;

    /**
     * Products by their id. With {@code field}, {@code state} or {@code tier}, those with a cell for which all of these hold.
     *
     * @param offset how many to leave out
     * @param brand its name, in any case
     * @param q part of the product's id, brand or model, in any case
     * @param field of the cell; several for any of them
     * @param state of the cell; {@code conflict}: its candidates have different values, and no person has said which one it is
     * @param tier of the source of a candidate of the cell
     */
    @GET
    @RolesAllowed(Role.VIEWER)
    public GridPage page(
            @PathParam("category") String category,
            @QueryParam("limit") Integer limit,
            @QueryParam("offset") @Min(0) @Max(10_000_000) Integer offset,
            @QueryParam("cursor") String cursor,
            @QueryParam("brand") @Size(max = 200) String brand,
            @QueryParam("q") @Size(max = 200) String q,
            @QueryParam("field") @Size(max = 500) List<@Size(max = 200) String> field,
            @QueryParam("state") @Pattern(regexp = CellState.KNOWN) String state,
            @QueryParam("tier") @Min(1) @Max(9) Integer tier) {
        return grid.page(
                category, CellFilter.of(brand, q, field, state, tier), ListParameters.limit(limit), offset, cursor);
    }
}
