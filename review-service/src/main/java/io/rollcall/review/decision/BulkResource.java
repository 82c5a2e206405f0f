package io.rollcall.review.decision;

import java.util.List;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.rollcall.http.Role;
import io.rollcall.http.openapi.CanAnswer;
import io.rollcall.review.lane.SlotKind;

/** Decides about many slots at once. */
@Path("/api/v1/review/{category}/decisions/bulk")
@CanAnswer({"503 specdb_not_ready", "503 specdb_busy"})
@RequiredArgsConstructor
public class BulkResource {

    private static final int MOST = 1_000;

    /**
     * @param items each with the slot and the candidate that were seen
     * @param withUnfoundQuotes whether also candidates are accepted and confirmed whose page does not have their quote; else
     *     they are skipped
     */
    @Schema(name = "DecisionsToMake")
    public record BulkDecisions(
            @NotEmpty @Size(max = MOST) List<@NotNull @Valid BulkDecision> items, boolean withUnfoundQuotes) {

        @Schema(name = "BulkDecision")
        public record BulkDecision(
                @NotNull @Valid BulkSlot slot,

                @NotNull @Pattern(regexp = "accept|confirm|reject")
                String action,

                @NotNull @Pattern(regexp = "item|shared") String lane,
                @NotNull @Size(max = 1000) String candidateId) {

            boolean takesForTrue() {
                return !action.equals("reject");
            }

            AskedDecision asked() {
                return new AskedDecision(action, lane, candidateId, null);
            }
        }

        @Schema(name = "BulkSlot")
        public record BulkSlot(
                @NotNull @Pattern(regexp = "grid_key|component_key|enum_key")
                String kind,

                long id) {

            SlotKind slotKind() {
                return SlotKind.of(kind);
            }
        }
    }

    private final DecisionBulk bulk;
    private final BulkUndo bulkUndo;
    private final SnapshotWrites writes;
    private final Calls calls;

    /** One action with an audit row for each slot. What cannot be decided is skipped and named; the rest is decided. */
    @POST
    @RolesAllowed(Role.EDITOR)
    @CanAnswer("422 idempotency_key_reused")
    public BulkAnswer decide(
            @PathParam("category") String category,
            @QueryParam("dryRun") boolean dryRun,
            @NotNull @Valid BulkDecisions decisions) {
        return writes.write(
                        calls.of(category, decisions, dryRun),
                        BulkAnswer.class,
                        writing -> bulk.decide(writing, decisions))
                .answer();
    }

    /** Restores what the decisions of one request changed, newest first. What cannot be undone any more is skipped and named. */
    @POST
    @Path("/{bulkId}/undo")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.EDITOR)
    @CanAnswer("422 idempotency_key_reused")
    public UndoneBulk undo(
            @PathParam("category") String category, @PathParam("bulkId") @Size(max = 100) String bulkId) {
        return writes.write(calls.of(category, ""), UndoneBulk.class, writing -> bulkUndo.undo(writing, bulkId))
                .answer();
    }
}
