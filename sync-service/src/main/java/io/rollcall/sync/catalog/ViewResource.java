package io.rollcall.sync.catalog;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import lombok.RequiredArgsConstructor;

import io.rollcall.http.Role;

/** What a diff of a category is made against, which is as old as the last event. */
@Path("/api/v1/catalog/{category}/production-sync/catalog-view")
@RequiredArgsConstructor
public class ViewResource {

    private final KnownCatalog known;

    /** A category of which nothing was heard has no products yet. */
    @GET
    @RolesAllowed(Role.VIEWER)
    public ViewState view(@PathParam("category") String category) {
        return known.view(category);
    }
}
