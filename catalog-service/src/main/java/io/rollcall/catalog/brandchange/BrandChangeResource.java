package io.rollcall.catalog.brandchange;

import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.openapi.annotations.Operation;

import io.rollcall.contracts.change.BrandChange;
import io.rollcall.contracts.change.BrandChangeOutcome;
import io.rollcall.http.Actor;
import io.rollcall.http.Role;

/**
 * For the brand service alone, and not behind the gateway: whether brands may change, as the products see it. Whom it
 * asks for is named beside its token (D51).
 */
@Path("/api/v1/brand-changes")
@RequiredArgsConstructor
public class BrandChangeResource {

    private final BrandChanges changes;
    private final Actor actor;

    /** What it would do to products. */
    @POST
    @Operation(hidden = true)
    @Path("/preview")
    @RolesAllowed(Role.SERVICE)
    public BrandChangeOutcome preview(@NotNull BrandChange change) {
        return changes.preview(change);
    }

    /** Does it once; asked again with the same id, it answers the same. */
    @PUT
    @Operation(hidden = true)
    @Path("/{id}")
    @RolesAllowed(Role.SERVICE)
    public BrandChangeOutcome apply(@PathParam("id") UUID id, @NotNull BrandChange change) {
        return changes.apply(id.toString(), change, actor.name());
    }
}
