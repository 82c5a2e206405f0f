package io.rollcall.brand.history;

import java.util.List;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import lombok.RequiredArgsConstructor;
import org.jboss.resteasy.reactive.RestResponse;

import io.rollcall.brand.change.BrandPlan;
import io.rollcall.http.Actor;
import io.rollcall.http.Idempotent;
import io.rollcall.http.ListParameters;
import io.rollcall.http.Role;
import io.rollcall.http.openapi.CanAnswer;

/** Who changed what of the brands, and the way back. */
@Path("/api/v1/brand-history")
@RequiredArgsConstructor
public class HistoryResource {

    /**
     * @param dryRun true to see what would happen
     * @param planId what a preview answered; without it, what there is to undo is undone
     */
    public record UndoRequest(boolean dryRun, String planId) {}

    private final BrandHistory history;
    private final Undo undo;
    private final Actor actor;

    /**
     * What was done to any brand, those that are no more included, newest first.
     *
     * @param identifier of one brand
     * @param categories of which any brand had one then; may be repeated, as may {@code actor} and {@code action}
     * @param from when it was done, at the earliest
     * @param until when it was done, exclusively
     */
    @GET
    @RolesAllowed(Role.VIEWER)
    public HistoryPage all(
            @QueryParam("identifier") String identifier,
            @QueryParam("category") List<String> categories,
            @QueryParam("actor") List<String> actors,
            @QueryParam("action") List<String> actions,
            @QueryParam("from") String from,
            @QueryParam("until") String until,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        var wanted = ListParameters.history(actors, actions, from, until)
                .filters()
                .andAny(
                        "jsonb_exists_any(a.state -> 'categories', :categories)",
                        "categories",
                        ListParameters.values(categories));
        if (identifier != null && !identifier.isBlank()) {
            wanted.equal("a.identifier", identifier);
        }
        return history.page(wanted, limit, cursor);
    }

    /**
     * Takes the last change of a brand back: 409 {@code not_undoable} when something came after it, and whatever the
     * opposite change is refused with.
     */
    @POST
    @Idempotent
    @Path("/{id}/undo")
    @RolesAllowed(Role.VIEWER)
    @CanAnswer({
        "409 not_undoable",
        "409 brand_name_taken",
        "409 brand_busy",
        "409 brand_in_use",
        "409 plan_stale",
        "409 plan_conflicts"
    })
    public RestResponse<BrandPlan> undo(@PathParam("id") long id, @NotNull UndoRequest request) {
        if (request.dryRun()) {
            return RestResponse.ok(undo.preview(id));
        }
        actor.require(Role.EDITOR);
        return RestResponse.ok(undo.apply(id, request.planId(), actor.name()));
    }
}
