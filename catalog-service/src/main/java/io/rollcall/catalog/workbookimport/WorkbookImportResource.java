package io.rollcall.catalog.workbookimport;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.narayana.jta.QuarkusTransaction;
import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

import io.rollcall.catalog.category.Categories;
import io.rollcall.catalog.projection.Projections;
import io.rollcall.catalog.workbookimport.Imports.Import;
import io.rollcall.catalog.workbookimport.WorkbookFiles.OwnWorkbook;
import io.rollcall.http.Actor;
import io.rollcall.http.RequestProblem;
import io.rollcall.http.Role;
import io.rollcall.http.openapi.CanAnswer;
import io.rollcall.http.openapi.JudgesIdentity;

/** Products of a workbook: what importing them would do, doing it, and taking it back (15.2C). */
@Path("/api/v1/catalog/{category}/import")
@RequiredArgsConstructor
public class WorkbookImportResource {

    static final class FileMissing extends RequestProblem {
        FileMissing() {
            super(422, "validation_failed", "The part “file” with the workbook is missing.");
        }
    }

    /**
     * @param workbook one of the category's own; null for the only one
     * @param sheet null for the one with the products
     */
    public record WorkbookWanted(String workbook, String sheet) {}

    public record OwnWorkbooks(List<OwnWorkbook> items) {}

    /** @param canUndo whether it was not undone yet */
    @JsonNaming(SnakeCaseStrategy.class)
    public record DoneImport(
            String importId,
            String workbook,
            String sheet,

            @Schema(enumeration = {"planned", "applying", "applied", "undone"})
            String state,

            Instant createdAt,
            @Nullable Instant appliedAt,
            String actor,
            int created,
            boolean canUndo) {

        static DoneImport of(Import done) {
            return new DoneImport(
                    done.id().toString(),
                    done.workbook(),
                    done.sheet(),
                    done.state(),
                    done.createdAt(),
                    done.appliedAt(),
                    done.actor(),
                    done.result().created(),
                    done.is(Imports.APPLIED));
        }
    }

    public record DoneImports(List<DoneImport> items) {}

    private final Categories categories;
    private final WorkbookFiles files;
    private final Imports imports;
    private final ImportPreviews previews;
    private final WorkbookImport workbookImport;
    private final ImportUndo undo;
    private final Projections projections;
    private final Actor actor;

    /** The category's own workbooks, by name. */
    @GET
    @Path("/workbooks")
    @RolesAllowed(Role.VIEWER)
    public OwnWorkbooks workbooks(@PathParam("category") String category) throws IOException {
        categories.requireKnown(category);
        return new OwnWorkbooks(files.own(category));
    }

    /**
     * Says what importing one of the category's own workbooks would do; nothing is imported. 422 with what is wrong with the
     * file: {@code no_workbook}, {@code several_workbooks} with their names, {@code not_a_workbook},
     * {@code workbook_encrypted}, {@code workbook_broken}, {@code workbook_too_large}, {@code no_product_sheet},
     * {@code sheet_ambiguous} or {@code sheet_unknown} with the sheets there are, and the like.
     *
     * @param wanted nothing for the only workbook and the only sheet with products
     */
    @POST
    @Path("/workbook")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.VIEWER)
    @ReadsWorkbook
    public ImportPreview previewOwn(@PathParam("category") String category, WorkbookWanted wanted) throws IOException {
        categories.requireKnown(category);
        return previews.ofOwn(
                category,
                wanted == null ? null : wanted.workbook(),
                wanted == null ? null : wanted.sheet(),
                actor.name());
    }

    /** The same without a body. */
    @POST
    @Path("/workbook")
    @Consumes(MediaType.WILDCARD)
    @Operation(hidden = true)
    @RolesAllowed(Role.VIEWER)
    public ImportPreview previewOwn(@PathParam("category") String category) throws IOException {
        return previewOwn(category, null);
    }

    /** The same for a workbook that is sent along; it is kept for a day, or until it is imported. */
    @POST
    @Path("/workbook")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Role.VIEWER)
    @ReadsWorkbook
    public ImportPreview previewUpload(
            @PathParam("category") String category, @RestForm("file") FileUpload file, @RestForm("sheet") String sheet)
            throws IOException {
        categories.requireKnown(category);
        if (file == null) {
            throw new FileMissing();
        }
        String asked = sheet == null || sheet.isBlank() ? null : sheet;
        return previews.ofUpload(category, file.uploadedFile(), file.fileName(), asked, actor.name());
    }

    /** What was imported, the newest first; at most 100. */
    @GET
    @Path("/workbook")
    @RolesAllowed(Role.VIEWER)
    public DoneImports done(@PathParam("category") String category) {
        categories.requireKnown(category);
        return new DoneImports(QuarkusTransaction.requiringNew().call(() -> imports.done(category)).stream()
                .map(DoneImport::of)
                .toList());
    }

    /** A preview as it was shown, with what came of it. 404 {@code import_unknown} when it is older than a day. */
    @GET
    @Path("/workbook/{importId}")
    @RolesAllowed(Role.VIEWER)
    @CanAnswer("404 import_unknown")
    public ImportPreview preview(@PathParam("category") String category, @PathParam("importId") String importId) {
        categories.requireKnown(category);
        return QuarkusTransaction.requiringNew()
                .call(() -> imports.find(category, importId).map(imports::preview))
                .orElseThrow(ImportProblems.ImportUnknown::new);
    }

    /**
     * Imports what is ticked and answers row by row; the same again answers the same. To keep a variant is for admins, who may
     * make exceptions (D7). 409 {@code plan_stale} when the file has changed, the preview is older than a day or was applied
     * otherwise, {@code import_running}, {@code brand_name_taken}; 400 {@code validation_failed} for a choice that is null;
     * nothing is imported then.
     *
     * @param choices nothing for every new product, without the variants that look fabricated
     */
    @POST
    @Path("/workbook/{importId}/apply")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.EDITOR)
    @ReadsWorkbook
    @CanAnswer({
        "404 import_unknown",
        "409 catalog_file_not_adopted",
        "409 plan_stale",
        "409 import_running",
        "409 brand_name_taken",
        "422 brand_not_registered",
        "422 brand_not_in_category"
    })
    @JudgesIdentity
    public ImportResult apply(
            @PathParam("category") String category, @PathParam("importId") String importId, ImportChoices choices)
            throws IOException {
        categories.requireKnown(category);
        if (!ImportChoices.of(choices).kept().isEmpty()) {
            actor.require(Role.ADMIN);
        }
        return workbookImport.apply(category, importId, choices, actor.name()).projected(projections.await(category));
    }

    /**
     * Takes an import back: the products it added that nobody has changed since, brands it registered that no product has, and
     * exceptions it made; that one made some is for admins to undo. 409 {@code not_undoable} when nothing was imported.
     */
    @POST
    @Path("/workbook/{importId}/undo")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.EDITOR)
    @CanAnswer({"404 import_unknown", "409 not_undoable"})
    public ImportUndoReport undo(@PathParam("category") String category, @PathParam("importId") String importId)
            throws IOException {
        categories.requireKnown(category);
        Import done = QuarkusTransaction.requiringNew()
                .call(() -> imports.find(category, importId))
                .orElseThrow(ImportProblems.ImportUnknown::new);
        if (!done.exceptionsAdded().isEmpty()) {
            actor.require(Role.ADMIN);
        }
        return undo.undo(category, importId, actor.name());
    }
}
