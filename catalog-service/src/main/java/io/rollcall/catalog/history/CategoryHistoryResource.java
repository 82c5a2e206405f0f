package io.rollcall.catalog.history;

import java.util.List;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import lombok.RequiredArgsConstructor;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import io.rollcall.catalog.category.Categories;
import io.rollcall.catalog.intake.GivesIdentity;
import io.rollcall.catalog.product.ProductState;
import io.rollcall.catalog.projection.Projections;
import io.rollcall.http.Actor;
import io.rollcall.http.Idempotent;
import io.rollcall.http.ListParameters;
import io.rollcall.http.Role;
import io.rollcall.http.openapi.CanAnswer;

/** Who changed what of a category's products, and the way back. */
@Path("/api/v1/catalog/{category}/product-history")
@RequiredArgsConstructor
public class CategoryHistoryResource {

    /** @param product as it is now; null when its addition was undone */
    public record Undone(String action, @Nullable ProductState product) {

        static Undone of(ProductState product) {
            return new Undone("undo", product);
        }
    }

    private final Categories categories;
    private final ProductHistory history;
    private final Undo undo;
    private final Projections projections;
    private final Actor actor;

    /**
     * What was done to any product, those that are no more included; {@code identifier} asks for one, {@code actor} for what some
     * people did, {@code action} for some kinds of change, {@code from} and {@code until} for some time.
     */
    @GET
    @RolesAllowed(Role.VIEWER)
    public ProductHistoryPage all(
            @PathParam("category") String category,
            @QueryParam("identifier") String identifier,
            @QueryParam("actor") List<String> actors,
            @QueryParam("action") List<String> actions,
            @QueryParam("from") String from,
            @QueryParam("until") String until,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        categories.requireKnown(category);
        var wanted =
                ListParameters.history(actors, actions, from, until).filters().equal("a.category", category);
        if (identifier != null && !identifier.isBlank()) {
            wanted.equal("a.identifier", identifier);
        }
        return history.page(wanted, limit, cursor);
    }

    /**
     * Takes the last change of a product back: 409 {@code not_undoable} when something came after it, and whatever the
     * opposite change is refused with.
     */
    @POST
    @Idempotent
    @Path("/{id}/undo")
    @RolesAllowed(Role.EDITOR)
    @CanAnswer("409 not_undoable")
    @GivesIdentity
    public RestResponse<Undone> undo(@PathParam("category") String category, @PathParam("id") long id) {
        categories.requireKnown(category);
        ProductState product = undo.undo(category, id, actor.name());
        boolean shown = projections.await(category);
        return RestResponse.ok(Undone.of(product == null ? null : product.projected(shown)));
    }
}
