package io.rollcall.review.component;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import lombok.RequiredArgsConstructor;

import io.rollcall.http.ListParameters;
import io.rollcall.http.Role;
import io.rollcall.http.openapi.CanAnswer;
import io.rollcall.review.component.ComponentPage.ComponentRenamed;
import io.rollcall.review.decision.Calls;
import io.rollcall.review.decision.SnapshotWrites;

/** What products are made of, with its properties. */
@Path("/api/v1/review/{category}/components")
@CanAnswer({"503 specdb_not_ready", "503 specdb_busy"})
@RequiredArgsConstructor
public class ComponentResource {

    private final ComponentList components;
    private final ComponentRename renames;
    private final SnapshotWrites writes;
    private final Calls calls;

    /** Components by type, name and maker. */
    @GET
    @RolesAllowed(Role.VIEWER)
    public ComponentPage list(
            @PathParam("category") String category,
            @QueryParam("type") @Size(max = 200) String type,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return components.page(
                category, type == null || type.isBlank() ? null : type, ListParameters.limit(limit), cursor);
    }

    /** Gives it another name or maker, everywhere at once. If there is one of that name, both become that one. */
    @PATCH
    @Path("/{id}")
    @RolesAllowed(Role.EDITOR)
    @CanAnswer({"400 unknown_value_not_actionable", "422 idempotency_key_reused"})
    public ComponentRenamed rename(
            @PathParam("category") String category, @PathParam("id") long id, @NotNull @Valid ComponentNames names) {
        return writes.write(calls.of(category, names), ComponentRenamed.class, writing -> {
                    var renamed = renames.rename(writing, id, names);
                    return new ComponentRenamed(
                            renamed.decisionId(),
                            ComponentList.one(
                                    writing.snapshot(), renamed.component().id()),
                            renamed.affected());
                })
                .answer();
    }
}
