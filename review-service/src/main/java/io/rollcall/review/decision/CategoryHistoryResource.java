package io.rollcall.review.decision;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import lombok.RequiredArgsConstructor;

import io.rollcall.http.ListParameters;
import io.rollcall.http.Role;
import io.rollcall.http.openapi.CanAnswer;

/** Who decided what. */
@Path("/api/v1/review/{category}/decisions")
@CanAnswer("503 specdb_not_ready")
@RequiredArgsConstructor
public class CategoryHistoryResource {

    private final CategoryHistory history;

    /**
     * What was decided in the category, newest first.
     *
     * @param actor who decided
     * @param slotKind what was decided about
     */
    @GET
    @RolesAllowed(Role.VIEWER)
    public CategoryDecisions decisions(
            @PathParam("category") String category,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor,
            @QueryParam("actor") @Size(max = 200) String actor,
            @QueryParam("slotKind") @Pattern(regexp = "grid_key|component_key|enum_key") String slotKind) {
        return history.page(
                category,
                actor == null || actor.isBlank() ? null : actor,
                slotKind,
                ListParameters.limit(limit),
                cursor);
    }
}
