package io.rollcall.sync.apply;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.narayana.jta.QuarkusTransaction;
import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import io.rollcall.http.Actor;
import io.rollcall.http.ListParameters;
import io.rollcall.http.Role;
import io.rollcall.http.openapi.CanAnswer;
import io.rollcall.sync.catalog.KnownCategories;
import io.rollcall.sync.productsource.AsksSource;
import io.rollcall.sync.productsource.ReadsProductList;
import io.rollcall.sync.productsource.SourceProblems;
import io.rollcall.sync.pull.PullFailure;
import io.rollcall.sync.pull.PullState;
import io.rollcall.sync.pull.Pulls;
import io.rollcall.sync.report.ProductionSync;
import io.rollcall.sync.report.SyncReport;

/** Compares a category with production, applies what was ticked, and takes it back (15.3B, D30). */
@Path("/api/v1/catalog/{category}/production-sync")
@RequiredArgsConstructor
public class ProductionSyncResource {

    /**
     * @param dryRun null or true to compare, which changes nothing (D15)
     * @param refresh true to ask the source however young the last list is (D31)
     * @param planId of the diff that was looked at; null for the latest
     * @param actions what is to be done; of an apply
     * @param confirmDrop true to take a list in that is much shorter than the one before
     * @param background true to be answered as soon as an apply is written down; {@code applies/{id}} tells how far it has come
     */
    @Schema(name = "SyncRequest")
    public record SyncRequest(
            Boolean dryRun,
            boolean refresh,
            UUID planId,
            @Valid AskedActions actions,
            boolean confirmDrop,
            boolean background) {}

    /** @param planId of the diff that was looked at; null for the latest */
    @Schema(name = "SyncPreviewRequest")
    public record PreviewRequest(
            UUID planId, @NotNull @Valid AskedActions actions) {}

    /**
     * What happened lately, the newest first.
     *
     * @param pulls also those that failed
     */
    @Schema(name = "SyncHistory")
    public record History(List<PullState> pulls, List<AppliedState> applies) {}

    /** @param summary without the rows, which the apply itself has */
    @Schema(name = "SyncApply")
    @JsonNaming(SnakeCaseStrategy.class)
    public record AppliedState(
            UUID applyId,
            UUID planId,
            Instant at,
            String actor,

            @Schema(enumeration = {"applying", "applied", "undoing", "undone"})
            String state,

            @Nullable Instant undoneAt,
            @Nullable String undoneBy) {

        static AppliedState of(ApplyState apply) {
            return new AppliedState(
                    apply.id(),
                    apply.planId(),
                    apply.at(),
                    apply.actor(),
                    apply.state(),
                    apply.undoneAt(),
                    apply.undoneBy());
        }
    }

    private final KnownCategories categories;
    private final ProductionSync sync;
    private final Apply apply;
    private final Applies applies;
    private final ApplyResumption resumption;
    private final Pulls pulls;
    private final Actor actor;

    /**
     * Compares production with the catalog, which is open to viewers and changes neither, or, with {@code dryRun} false, carries
     * out what {@code actions} names, which is for editors; each row gets its own answer, in the order given. 409
     * {@code source_not_configured}; 409 {@code confirmation_required} when the list is much shorter than the one before;
     * 422 with what is wrong with the source, such as {@code source_is_html}, and then the last report stays; 404
     * {@code plan_unknown}.
     *
     * @param request nothing for a dry run
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.VIEWER)
    @APIResponse(
            responseCode = "200",
            description = "The report of a dry run, or what became of the rows",
            content = @Content(schema = @Schema(oneOf = {SyncReport.class, ApplyReport.class})))
    @APIResponse(
            responseCode = "202",
            description = "An apply that goes on in the background",
            content = @Content(schema = @Schema(implementation = ApplyReport.class)))
    @ReadsProductList
    @AsksSource
    @CanAnswer({
        "404 plan_unknown",
        "409 source_not_configured",
        "409 confirmation_required",
        "409 pull_running",
        "409 apply_running",
        "422 validation_failed"
    })
    public RestResponse<Object> sync(@PathParam("category") String category, @Valid SyncRequest request)
            throws IOException {
        categories.requireKnown(category);
        boolean dryRun = request == null || request.dryRun() == null || request.dryRun();
        if (!dryRun) {
            actor.require(Role.EDITOR);
            if (request.actions() == null || request.actions().namesNothing()) {
                throw new ApplyProblems.NothingAsked();
            }
            return request.background()
                    ? begun(category, request)
                    : RestResponse.ok(apply.apply(category, request.planId(), request.actions(), actor.name()));
        }
        boolean refresh = request != null && request.refresh();
        boolean confirmDrop = request != null && request.confirmDrop();
        if (confirmDrop) {
            actor.require(Role.EDITOR);
        }
        try {
            return RestResponse.ok(sync.compare(category, refresh, confirmDrop, actor.name()));
        } catch (PullFailure failed) {
            throw new SourceProblems.Unusable(failed.code(), failed.getMessage(), failed.hint());
        }
    }

    private RestResponse<Object> begun(String category, SyncRequest request) throws IOException {
        ApplyReport begun = apply.begin(category, request.planId(), request.actions(), actor.name());
        resumption.wake();
        return RestResponse.accepted(begun.shown(ShownResults.EXCEPTIONS));
    }

    /**
     * What an apply of these actions would do: how many rows of each kind, the brands it would register, and the rows it would
     * refuse (D37). Nothing is changed. 404 {@code plan_unknown}.
     */
    @POST
    @Path("/preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.VIEWER)
    @CanAnswer({"404 plan_unknown", "422 validation_failed"})
    public ApplyPreviewReport preview(@PathParam("category") String category, @NotNull @Valid PreviewRequest request) {
        categories.requireKnown(category);
        if (request.actions().namesNothing()) {
            throw new ApplyProblems.NothingAsked();
        }
        return apply.preview(category, request.planId(), request.actions());
    }

    /** A dry run that is asked for without a body. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(hidden = true)
    @RolesAllowed(Role.VIEWER)
    public RestResponse<Object> sync(@PathParam("category") String category) throws IOException {
        return sync(category, null);
    }

    /** Every pull with what came of it, and every apply with who. */
    @GET
    @Path("/history")
    @RolesAllowed(Role.VIEWER)
    public History history(@PathParam("category") String category, @QueryParam("limit") Integer asked) {
        categories.requireKnown(category);
        int limit = ListParameters.limit(asked);
        return QuarkusTransaction.requiringNew()
                .call(() -> new History(
                        pulls.of(category, limit),
                        applies.of(category, limit).stream()
                                .map(AppliedState::of)
                                .toList()));
    }

    /**
     * What an apply did, or how far it has come.
     *
     * @param results {@code all} unless asked otherwise; {@code exceptions} for the rows that were not carried out, or were not
     *     taken back; {@code none} for the summary alone
     */
    @GET
    @Path("/applies/{applyId}")
    @RolesAllowed(Role.VIEWER)
    public ApplyReport report(
            @PathParam("category") String category,
            @PathParam("applyId") UUID applyId,
            @QueryParam("results") String results) {
        categories.requireKnown(category);
        return apply.report(category, applyId).shown(ShownResults.of(results));
    }

    /**
     * Takes an apply back, row by row: what somebody has changed since stays. Asked again it goes on with what is left.
     */
    @POST
    @Path("/applies/{applyId}/undo")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.EDITOR)
    @CanAnswer("409 apply_running")
    public ApplyReport undo(@PathParam("category") String category, @PathParam("applyId") UUID applyId)
            throws IOException {
        categories.requireKnown(category);
        return apply.undo(category, applyId, actor.name());
    }
}
