package io.rollcall.sync.report;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import io.quarkus.narayana.jta.QuarkusTransaction;
import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.rollcall.http.Actor;
import io.rollcall.http.RequestProblem;
import io.rollcall.http.Role;
import io.rollcall.http.openapi.CanAnswer;
import io.rollcall.sync.catalog.KnownCategories;
import io.rollcall.sync.report.AcceptedDrifts.Acceptance;

/** What differs on purpose (D34). */
@Path("/api/v1/catalog/{category}/production-sync/accepted-drift")
@RequiredArgsConstructor
public class AcceptedDriftResource {

    static final class NoSuchDrift extends RequestProblem {
        NoSuchDrift(String field) {
            super(
                    404,
                    "not_found",
                    "The latest diff has no drift of “" + field
                            + "” for that product. Compare again to see how it is now.");
        }
    }

    static final class NotAccepted extends RequestProblem {
        NotAccepted() {
            super(404, "not_found", "That field of that product was not said to differ on purpose.");
        }
    }

    /**
     * @param product its id or its identifier
     * @param reason why it differs
     * @param until null for never
     */
    @Schema(name = "DriftToAccept")
    public record DriftToAccept(
            @NotBlank String product,
            @NotBlank @Size(max = 200) String field,
            @NotBlank @Size(max = 500) String reason,
            Instant until) {}

    /**
     * @param differs whether the latest diff still found it; one that does not can be removed
     * @param expired whether its time has passed
     */
    @Schema(name = "AcceptedDriftState")
    public record AcceptedDriftState(Acceptance drift, boolean differs, boolean expired) {}

    @Schema(name = "AcceptedDriftList")
    public record AcceptedDriftList(List<AcceptedDriftState> items, int total) {}

    private final KnownCategories categories;
    private final AcceptedDrifts accepted;
    private final Diffs diffs;
    private final RowList rows;
    private final Actor actor;
    private final Clock clock;

    /** By product and field. */
    @GET
    @RolesAllowed(Role.VIEWER)
    public AcceptedDriftList list(@PathParam("category") String category) {
        categories.requireKnown(category);
        Instant now = clock.instant();
        return QuarkusTransaction.requiringNew().call(() -> {
            var items = accepted.all(category).stream()
                    .map(drift -> new AcceptedDriftState(
                            drift,
                            differs(category, drift),
                            drift.until() != null && !drift.until().isAfter(now)))
                    .toList();
            return new AcceptedDriftList(items, items.size());
        });
    }

    private boolean differs(String category, Acceptance drift) {
        return diffs.latest(category)
                .filter(diff -> !rows.drifts(diff.planId(), RowClass.ACCEPTED_DRIFT, drift.identifier(), drift.field())
                        .isEmpty())
                .isPresent();
    }

    /** Says that a drift of the latest diff is on purpose; it holds for the value production has now. */
    @POST
    @RolesAllowed(Role.EDITOR)
    @CanAnswer("422 validation_failed")
    public Acceptance accept(@PathParam("category") String category, @NotNull @Valid DriftToAccept wanted) {
        categories.requireKnown(category);
        return QuarkusTransaction.requiringNew().call(() -> {
            SyncRow drift = diffs
                    .latest(category)
                    .map(diff -> rows.drifts(diff.planId(), RowClass.FIELD_DRIFT, wanted.product(), wanted.field()))
                    .orElse(List.of())
                    .stream()
                    .findFirst()
                    .orElseThrow(() -> new NoSuchDrift(wanted.field()));
            accepted.accept(category, Acceptance.of(drift, wanted.reason().strip(), wanted.until(), actor.name()));
            return accepted.find(category, drift.identifier(), drift.field()).orElseThrow();
        });
    }

    /** It is drift again, as far as it differs. */
    @DELETE
    @RolesAllowed(Role.EDITOR)
    public void remove(
            @PathParam("category") String category,
            @QueryParam("product") @NotBlank String product,
            @QueryParam("field") @NotBlank String field) {
        categories.requireKnown(category);
        boolean removed = QuarkusTransaction.requiringNew().call(() -> accepted.removeOf(category, product, field));
        if (!removed) {
            throw new NotAccepted();
        }
    }
}
