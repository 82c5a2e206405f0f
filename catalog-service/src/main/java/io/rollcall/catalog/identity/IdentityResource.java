package io.rollcall.catalog.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import lombok.RequiredArgsConstructor;

import io.rollcall.catalog.category.Categories;
import io.rollcall.http.Role;

/** The identities of a category for whoever keeps a copy of them, to compare and to mend it. */
@Path("/api/v1/catalog/{category}/identities")
@RequiredArgsConstructor
public class IdentityResource {

    private final Categories categories;
    private final IdentityDigests digests;

    /** The products whose identifiers begin with the two digits of one part. */
    @GET
    @RolesAllowed(Role.VIEWER)
    public IdentityDigests.Identities part(
            @PathParam("category") String category,
            @QueryParam("bucket") @Min(0) @Max(IdentityDigests.PARTS - 1) int bucket) {
        categories.requireKnown(category);
        return digests.part(category, bucket);
    }

    @GET
    @Path("/digest")
    @RolesAllowed(Role.VIEWER)
    public IdentityDigests.Digest digest(@PathParam("category") String category) {
        categories.requireKnown(category);
        return digests.digest(category);
    }
}
