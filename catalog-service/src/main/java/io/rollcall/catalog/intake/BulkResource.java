package io.rollcall.catalog.intake;

import java.util.List;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

import io.rollcall.catalog.category.Categories;
import io.rollcall.catalog.product.NewProduct;
import io.rollcall.catalog.projection.Projections;
import io.rollcall.http.Actor;
import io.rollcall.http.Idempotent;
import io.rollcall.http.Role;

/** Many products at once. */
@Path("/api/v1/catalog/{category}/products/bulk")
public class BulkResource {

    private static final int MOST = 100_000;

    /** @param products at most 100 000; their order changes nothing (D9) */
    public record BulkRequest(@NotNull @Size(max = MOST) List<@NotNull @Valid NewProduct> products) {}

    private final Categories categories;
    private final Bulk bulk;
    private final Projections projections;
    private final Actor actor;

    BulkResource(Categories categories, Bulk bulk, Projections projections, Actor actor) {
        this.categories = categories;
        this.bulk = bulk;
        this.projections = projections;
        this.actor = actor;
    }

    /**
     * Adds what can be added, in one transaction, and answers row by row; sending it again adds nothing twice. What the gate
     * refuses is remembered (D12).
     */
    @POST
    @Idempotent
    @RolesAllowed(Role.EDITOR)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BulkReport.class)))
    public Response add(@PathParam("category") String category, @NotNull @Valid BulkRequest request) {
        categories.requireKnown(category);
        BulkReport report = bulk.add(category, request.products(), actor.name());
        return Response.ok(report.projected(projections.await(category))).build();
    }
}
