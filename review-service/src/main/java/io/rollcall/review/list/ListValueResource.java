package io.rollcall.review.list;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
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
import io.rollcall.review.decision.Calls;
import io.rollcall.review.decision.Decides;
import io.rollcall.review.decision.DecisionAnswer;
import io.rollcall.review.decision.Drawer;
import io.rollcall.review.decision.MadeDecisions;
import io.rollcall.review.decision.SlotRequests;
import io.rollcall.review.decision.SnapshotWrites;
import io.rollcall.review.lane.SlotKind;

/** A value of a list, with the candidates of the products that have it. */
@Path("/api/v1/review/{category}/list-values/{id}")
@CanAnswer({"503 specdb_not_ready", "503 specdb_busy"})
@RequiredArgsConstructor
public class ListValueResource {

    private final SlotRequests requests;
    private final ListEdits edits;
    private final SnapshotWrites writes;
    private final Calls calls;

    /** All there is to decide about it, with its version as a strong ETag. */
    @GET
    @RolesAllowed(Role.VIEWER)
    @APIResponse(responseCode = "200", description = "OK")
    public RestResponse<Drawer> drawer(@PathParam("category") String category, @PathParam("id") long id) {
        return requests.drawer(category, SlotKind.ENUM_KEY, id);
    }

    /** What was decided about it, newest first. */
    @GET
    @Path("/decisions")
    @RolesAllowed(Role.VIEWER)
    public MadeDecisions decisions(@PathParam("category") String category, @PathParam("id") long id) {
        return requests.decisions(category, SlotKind.ENUM_KEY, id);
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
        return requests.decide(category, SlotKind.ENUM_KEY, id, asked, dryRun, ifMatch);
    }

    /** Spells it in another way, in the products that have it too. If the list has that one already, both become that one. */
    @PATCH
    @RolesAllowed(Role.EDITOR)
    @CanAnswer({
        "400 unknown_value_not_actionable",
        "400 candidate_context_mismatch",
        "404 candidate_not_found",
        "422 idempotency_key_reused"
    })
    public ListValueAnswer rename(
            @PathParam("category") String category, @PathParam("id") long id, @NotNull @Valid NewListValue wanted) {
        return writes.write(
                        calls.of(category, wanted), ListValueAnswer.class, writing -> edits.rename(writing, id, wanted))
                .answer();
    }

    /** Removes it, from the products that have it too; those need a look then. */
    @DELETE
    @RolesAllowed(Role.EDITOR)
    @CanAnswer("422 idempotency_key_reused")
    public ListValueAnswer remove(@PathParam("category") String category, @PathParam("id") long id) {
        return writes.write(calls.of(category, ""), ListValueAnswer.class, writing -> edits.remove(writing, id))
                .answer();
    }
}
