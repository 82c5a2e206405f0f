package io.rollcall.brand.history;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import lombok.RequiredArgsConstructor;

import io.rollcall.brand.registry.BrandRows;
import io.rollcall.brand.registry.NoSuchBrand;
import io.rollcall.http.Role;
import io.rollcall.persistence.Filters;

/** The history of one brand, beside the brand. */
@Path("/api/v1/brands/{slug}/history")
@RequiredArgsConstructor
public class BrandHistoryResource {

    private final BrandHistory history;
    private final BrandRows rows;

    /** What was done to a brand, newest first. */
    @GET
    @RolesAllowed(Role.VIEWER)
    public HistoryPage ofBrand(
            @PathParam("slug") String slug, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        var brand = rows.bySlug(slug).orElseThrow(() -> new NoSuchBrand(slug));
        return history.page(new Filters().equal("a.identifier", brand.identifier()), limit, cursor);
    }
}
