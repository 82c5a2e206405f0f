package io.rollcall.catalog.seed;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import lombok.RequiredArgsConstructor;

import io.rollcall.catalog.category.Categories;
import io.rollcall.catalog.projection.Projections;
import io.rollcall.http.Actor;
import io.rollcall.http.RequestProblem;
import io.rollcall.http.Role;
import io.rollcall.http.openapi.CanAnswer;

/** Fills a catalog from the category's {@code activeFiltering.json}. */
@Path("/api/v1/catalog/{category}/seed")
@RequiredArgsConstructor
public class SeedResource {

    /**
     * @param dryRun true to see what would happen; nothing is written then (D15)
     * @param variants by the position of a row in the file, what becomes of a variant that looks fabricated: {@code strip} (as
     *     without it) or {@code keep}, which makes an exception and is for admins
     */
    public record SeedRequest(boolean dryRun, Map<String, @Pattern(regexp = "strip|keep") String> variants) {

        Set<Integer> kept() {
            var kept = new HashSet<Integer>();
            Map<String, String> chosen = variants == null ? Map.of() : variants;
            chosen.forEach((index, choice) -> {
                if (!index.matches("\\d{1,7}")) {
                    throw new NoSuchRow(index);
                }
                if (choice.equals("keep")) {
                    kept.add(Integer.valueOf(index));
                }
            });
            return kept;
        }
    }

    static final class NoSuchRow extends RequestProblem {
        NoSuchRow(String index) {
            super(
                    400,
                    "validation_failed",
                    "“variants” names rows by their position in the file, not “"
                            + index.substring(0, Math.min(20, index.length())) + "”.");
        }
    }

    private final Categories categories;
    private final Seed seed;
    private final Projections projections;
    private final Actor actor;

    /**
     * Seeds: registers missing brands first (D19), judges every row, adds the accepted ones in one transaction. Seeding
     * again changes nothing. 422 {@code active_filtering_missing}, 409 {@code source_unreadable}; then nothing is written.
     * A dry run is open to viewers, a seed to editors.
     */
    @POST
    @RolesAllowed(Role.VIEWER)
    @CanAnswer({"409 catalog_file_not_adopted", "409 plan_stale", "422 active_filtering_missing"})
    public SeedReport seed(@PathParam("category") String category, @NotNull @Valid SeedRequest request) {
        categories.requireKnown(category);
        if (request.dryRun()) {
            return seed.preview(category, request.kept());
        }
        actor.require(request.kept().isEmpty() ? Role.EDITOR : Role.ADMIN);
        SeedReport report = seed.apply(category, request.kept(), actor.name());
        return report.projected(projections.await(category));
    }
}
