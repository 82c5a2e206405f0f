package io.rollcall.review.grid;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;

import io.rollcall.http.Role;
import io.rollcall.http.openapi.CanAnswer;
import io.rollcall.review.decision.AskedDecision;
import io.rollcall.review.decision.Decides;
import io.rollcall.review.decision.DecisionAnswer;
import io.rollcall.review.decision.Drawer;
import io.rollcall.review.decision.MadeDecisions;
import io.rollcall.review.decision.NewValue;
import io.rollcall.review.decision.SlotRequests;
import io.rollcall.review.lane.SlotKind;

/** The field of a product, with what was found for it. */
@Path("/api/v1/review/{category}/cells/{id}")
@CanAnswer({"503 specdb_not_ready", "503 specdb_busy"})
@RequiredArgsConstructor
public class CellResource {

    private final SlotRequests requests;

    /** All there is to decide about it, with its version as a strong ETag. */
    @GET
    @RolesAllowed(Role.VIEWER)
    @APIResponse(responseCode = "200", description = "OK")
    public RestResponse<Drawer> drawer(@PathParam("category") String category, @PathParam("id") long id) {
        return requests.drawer(category, SlotKind.GRID_KEY, id);
    }

    /** What was decided about it, newest first. */
    @GET
    @Path("/decisions")
    @RolesAllowed(Role.VIEWER)
    public MadeDecisions decisions(@PathParam("category") String category, @PathParam("id") long id) {
        return requests.decisions(category, SlotKind.GRID_KEY, id);
    }

    /** Accepts, confirms or rejects a candidate. A dry run says what it would do. */
    @POST
    @Path("/decisions")
    @Decides
    @RolesAllowed(Role.EDITOR)
    @APIResponse(responseCode = "201", description = "Decided")
    @APIResponse(
            responseCode = "200",
            description = "What it would do",
            content = @Content(schema = @Schema(implementation = DecisionAnswer.class)))
    public RestResponse<DecisionAnswer> decide(
            @PathParam("category") String category,
            @PathParam("id") long id,
            @QueryParam("dryRun") boolean dryRun,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid AskedDecision asked) {
        return requests.decide(category, SlotKind.GRID_KEY, id, asked, dryRun, ifMatch);
    }

    /** Sets a value that somebody typed. */
    @PUT
    @Path("/value")
    @Decides
    @RolesAllowed(Role.EDITOR)
    @APIResponse(responseCode = "200", description = "Set")
    public RestResponse<DecisionAnswer> set(
            @PathParam("category") String category,
            @PathParam("id") long id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid NewValue wanted) {
        return requests.set(category, SlotKind.GRID_KEY, id, wanted, ifMatch);
    }
}
