package io.rollcall.catalog.productionsync;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;

import io.rollcall.catalog.category.Categories;
import io.rollcall.catalog.product.NewProduct;
import io.rollcall.catalog.projection.Projections;
import io.rollcall.http.Actor;
import io.rollcall.http.Idempotent;
import io.rollcall.http.Role;
import io.rollcall.http.openapi.CanAnswer;

/** Where a diff's products come into the catalog, and leave it again. */
@Path("/api/v1/catalog/{category}/production-adds")
@RequiredArgsConstructor
public class ProductionAddResource {

    private static final int MOST = 10_000;

    /** @param products at most 10 000; their order changes nothing (D9) */
    public record ProductionAddRequest(
            @NotNull @Size(max = MOST) List<@NotNull @Valid NewProduct> products) {}

    /** @param updatedAt when it was last edited, as the add answered it */
    @Schema(name = "ProductionAdded")
    public record Added(@NotNull String identifier, @NotNull Instant updatedAt) {}

    /**
     * @param products that were added; at most 10 000
     * @param brands slugs of those that were registered for them
     */
    public record ProductionAddUndoRequest(
            @NotNull @Size(max = MOST) List<@NotNull @Valid Added> products,
            @NotNull @Size(max = MOST) List<@NotNull String> brands) {

        Map<String, Instant> editedAt() {
            var editedAt = new LinkedHashMap<String, Instant>();
            products.forEach(product -> editedAt.put(product.identifier(), product.updatedAt()));
            return editedAt;
        }
    }

    private final Categories categories;
    private final ProductionAdds adds;
    private final ProductionAddUndo undo;
    private final Projections projections;
    private final Actor actor;

    /**
     * Adds products that production has, and registers their brands first (D46); answers row by row, and again adds nothing
     * twice. What the gate refuses is remembered (D12). A dry run is open to viewers, the add to editors.
     *
     * @param dryRun true to see what would become of each row; nothing is written then, and no brand registered
     */
    @POST
    @Idempotent
    @RolesAllowed(Role.VIEWER)
    @CanAnswer("409 catalog_file_not_adopted")
    public RestResponse<ProductionAddReport> add(
            @PathParam("category") String category,
            @QueryParam("dryRun") boolean dryRun,
            @NotNull @Valid ProductionAddRequest request) {
        categories.requireKnown(category);
        if (dryRun) {
            return RestResponse.ok(adds.preview(category, request.products()));
        }
        actor.require(Role.EDITOR);
        ProductionAddReport report = adds.add(category, request.products(), actor.name());
        return RestResponse.ok(report.projected(projections.await(category)));
    }

    /**
     * Removes those of the added products that nobody has edited since, and then those of the brands that no product has. A
     * badge is no edit.
     */
    @POST
    @Idempotent
    @Path("/undo")
    @RolesAllowed(Role.EDITOR)
    public RestResponse<ProductionAddUndoReport> undo(
            @PathParam("category") String category, @NotNull @Valid ProductionAddUndoRequest request) {
        categories.requireKnown(category);
        ProductionAddUndoReport report = undo.undo(category, request.editedAt(), request.brands(), actor.name());
        return RestResponse.ok(report.projected(projections.await(category)));
    }
}
