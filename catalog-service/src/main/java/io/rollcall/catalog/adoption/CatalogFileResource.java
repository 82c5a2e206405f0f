package io.rollcall.catalog.adoption;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.rollcall.catalog.category.Categories;
import io.rollcall.http.Role;
import io.rollcall.workspace.ExistingCatalog;
import io.rollcall.workspace.UnreadableFile;
import io.rollcall.workspace.Workspace;

/** How {@code product_catalog.json} stands to the catalog. */
@Path("/api/v1/catalog/{category}/catalog-file")
@RequiredArgsConstructor
public class CatalogFileResource {

    /**
     * @param path within the workspace
     * @param state {@code absent}, {@code written}, {@code adopted} (it was there first and was taken over),
     *     {@code adopting} (it is about to be) or {@code unreadable}: it was there first, cannot be read, and is left as it is
     * @param message why it cannot be read; null when it can
     * @param adoptedAt null unless it was taken over
     * @param products how many were taken over
     * @param problemCount how many things of it could not be taken over as they stood there
     * @param problems at most 1 000 of them
     */
    @Schema(name = "CatalogFile")
    public record CatalogFileState(
            String path,

            @Schema(enumeration = {"absent", "written", "adopted", "adopting", "unreadable"})
            String state,

            @Nullable String message,
            @Nullable Instant adoptedAt,
            long products,
            long problemCount,
            List<AdoptionProblem> problems) {}

    private final Workspace workspace;
    private final Categories categories;
    private final CatalogAdoption adoption;

    @GET
    @RolesAllowed(Role.VIEWER)
    public CatalogFileState state(@PathParam("category") String category) throws IOException {
        categories.requireKnown(category);
        var file = workspace.productCatalog(category);
        if (categories.hasUnadoptedFile(category)) {
            try {
                ExistingCatalog.read(file);
                return without(category, "adopting", null);
            } catch (UnreadableFile broken) {
                return without(category, "unreadable", broken.getMessage());
            }
        }
        return adoption.adopted(category)
                .map(taken -> new CatalogFileState(
                        path(category),
                        "adopted",
                        null,
                        taken.at(),
                        taken.products(),
                        taken.problemCount(),
                        taken.problems()))
                .orElseGet(() -> without(category, Files.exists(file) ? "written" : "absent", null));
    }

    private CatalogFileState without(String category, String state, String message) {
        return new CatalogFileState(path(category), state, message, null, 0, 0, List.of());
    }

    private String path(String category) {
        return workspace.root().relativize(workspace.productCatalog(category)).toString();
    }
}
