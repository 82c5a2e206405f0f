package io.rollcall.sync.crossvalidation;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;

import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.rollcall.http.Actor;
import io.rollcall.http.Role;
import io.rollcall.http.openapi.CanAnswer;
import io.rollcall.sync.catalog.KnownCategories;
import io.rollcall.sync.crossvalidation.SnoozedWarnings.Snooze;

/** Checks a category's field rules against what is live in production (15.3E). */
@Path("/api/v1/catalog/{category}/cross-validation")
@RequiredArgsConstructor
public class CrossValidationResource {

    /** @param dryRun true to keep and write nothing, which is open to viewers; null or false to do both */
    @Schema(name = "CrossValidationRequest")
    public record CrossValidationRequest(Boolean dryRun) {}

    /** @param until in the future */
    @Schema(name = "WarningToSnooze")
    public record WarningToSnooze(
            @NotNull Instant until,
            @NotBlank @Size(max = 500) String reason) {}

    private final KnownCategories categories;
    private final CrossValidations validations;
    private final Runs runs;
    private final SnoozedWarnings snoozed;
    private final Actor actor;
    private final Clock clock;

    /**
     * Checks the rules against the list that was pulled last, and writes what it finds as {@code production_cross_validation} into
     * {@code _compile_report.json}, of which nothing else changes. 409 {@code source_not_configured} or {@code nothing_pulled} when
     * there is no list; 409 {@code source_unreadable} when a file of the rules or the report cannot be read.
     *
     * @param request nothing to write
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.VIEWER)
    @CanAnswer({
        "409 source_not_configured",
        "409 nothing_pulled",
        "409 source_unreadable",
        "409 cross_validation_running",
        "409 write_conflict"
    })
    public CrossValidationReport run(@PathParam("category") String category, @Valid CrossValidationRequest request)
            throws IOException {
        categories.requireKnown(category);
        if (request != null && Boolean.TRUE.equals(request.dryRun())) {
            return validations.preview(category, actor.name());
        }
        actor.require(Role.EDITOR);
        return validations.run(category, actor.name());
    }

    /** A run that is asked for without a body. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(hidden = true)
    @RolesAllowed(Role.EDITOR)
    public CrossValidationReport run(@PathParam("category") String category) throws IOException {
        return run(category, null);
    }

    /** What the latest run found, also a scheduled one, and whether that is still how it is. */
    @GET
    @RolesAllowed(Role.VIEWER)
    public CrossValidationReport latest(@PathParam("category") String category) {
        categories.requireKnown(category);
        return validations.latest(category);
    }

    /** Says that nobody has to look at a warning of the latest run until then. */
    @PUT
    @Path("/snoozed/{warningId}")
    @RolesAllowed(Role.EDITOR)
    @CanAnswer("422 validation_failed")
    public Snooze snooze(
            @PathParam("category") String category,
            @PathParam("warningId") String warningId,
            @NotNull @Valid WarningToSnooze wanted) {
        categories.requireKnown(category);
        if (!wanted.until().isAfter(clock.instant())) {
            throw new CrossValidationProblems.Invalid("until: it has to be in the future");
        }
        runs.latest(category).filter(run -> run.has(warningId)).orElseThrow(CrossValidationProblems.NoSuchWarning::new);
        var snooze = new Snooze(wanted.until(), wanted.reason().strip(), actor.name());
        snoozed.snooze(category, warningId, snooze);
        return snooze;
    }

    /** Shows a warning among the open ones again. */
    @DELETE
    @Path("/snoozed/{warningId}")
    @RolesAllowed(Role.EDITOR)
    public void wake(@PathParam("category") String category, @PathParam("warningId") String warningId) {
        categories.requireKnown(category);
        if (!snoozed.wake(category, warningId)) {
            throw new CrossValidationProblems.NotSnoozed();
        }
    }
}
