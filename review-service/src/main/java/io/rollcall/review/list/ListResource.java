package io.rollcall.review.list;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;

import io.rollcall.http.Role;
import io.rollcall.http.openapi.CanAnswer;
import io.rollcall.review.decision.Calls;
import io.rollcall.review.decision.SnapshotWrites;

/** The values that fields may have. */
@Path("/api/v1/review/{category}/lists")
@CanAnswer({"503 specdb_not_ready", "503 specdb_busy"})
@RequiredArgsConstructor
public class ListResource {

    private final Lists lists;
    private final ListEdits edits;
    private final SnapshotWrites writes;
    private final Calls calls;

    /** All lists, by field. */
    @GET
    @RolesAllowed(Role.VIEWER)
    public ListPage all(@PathParam("category") String category) {
        return lists.all(category);
    }

    /** Adds a value, which a person thereby accepts. */
    @POST
    @Path("/{field}/values")
    @RolesAllowed(Role.EDITOR)
    @APIResponse(responseCode = "201", description = "Added")
    @CanAnswer({
        "400 unknown_value_not_actionable",
        "400 candidate_context_mismatch",
        "404 candidate_not_found",
        "409 list_value_exists",
        "422 idempotency_key_reused"
    })
    public RestResponse<ListValueAnswer> add(
            @PathParam("category") String category,
            @PathParam("field") String field,
            @NotNull @Valid NewListValue wanted) {
        return RestResponse.status(
                RestResponse.Status.CREATED,
                writes.write(
                                calls.of(category, wanted),
                                ListValueAnswer.class,
                                writing -> edits.add(writing, field, wanted))
                        .answer());
    }
}
