package io.rollcall.gate.consistency;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import lombok.RequiredArgsConstructor;

import io.rollcall.gate.category.KnownCategories;
import io.rollcall.http.Role;

/** How far the gate's view of a category is behind the catalog, and whether both hold the same. */
@Path("/api/v1/identity/{category}/status")
@RequiredArgsConstructor
public class GateStatusResource {

    private final KnownCategories categories;
    private final ConsistencyCheck check;

    @GET
    @RolesAllowed(Role.VIEWER)
    public GateStatus standing(@PathParam("category") String category) {
        categories.requireKnown(category);
        return check.standing(category);
    }
}
