package io.rollcall.review.grid;

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
     * Products by their id.
     *
     * @param offset how many to leave out; {@code cursor} finds a later page faster
     * @param brand its name, in any case
     * @param state those with a cell in this state
     */
    @GET
    @RolesAllowed(Role.VIEWER)
    public GridPage page(
            @PathParam("category") String category,
            @QueryParam("limit") Integer limit,
            @QueryParam("offset") @Min(0) @Max(10_000_000) Integer offset,
            @QueryParam("cursor") String cursor,
            @QueryParam("brand") @Size(max = 200) String brand,
            @QueryParam("state") @Pattern(regexp = GridFilter.KNOWN) String state) {
        var filter = new GridFilter(brand == null || brand.isBlank() ? null : brand, state);
        return grid.page(category, filter, ListParameters.limit(limit), offset, cursor);
    }
}
