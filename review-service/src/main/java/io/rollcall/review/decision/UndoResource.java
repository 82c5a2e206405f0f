package io.rollcall.review.decision;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import io.rollcall.http.Role;
import io.rollcall.http.openapi.CanAnswer;

/** Takes decisions back. */
@Path("/api/v1/review/{category}/decisions/{decisionId}/undo")
@CanAnswer({"503 specdb_not_ready", "503 specdb_busy"})
@RequiredArgsConstructor
public class UndoResource {

    /**
     * @param decisionId of the undo, which can be undone itself
     * @param undone which decision was
     * @param state of the slot as it is again; null for the name of a component, and for a value that had been added
     */
    public record UndoneDecision(
            long decisionId, long undone, @Nullable SlotState state) {}

    private final Undo undo;
    private final SnapshotWrites writes;
    private final Calls calls;

    /** Restores what the decision changed: values, lanes, links, and cells it had reached. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.EDITOR)
    @CanAnswer({"409 not_undoable", "422 idempotency_key_reused"})
    public UndoneDecision undo(@PathParam("category") String category, @PathParam("decisionId") long decisionId) {
        return writes.write(
                        calls.of(category, ""), UndoneDecision.class, writing -> undo.undo(writing, decisionId, null))
                .answer();
    }
}
