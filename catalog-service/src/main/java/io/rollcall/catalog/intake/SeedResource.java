package io.rollcall.catalog.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.rollcall.catalog.category.Categories;
import io.rollcall.catalog.projection.Projections;
import io.rollcall.http.Actor;
import io.rollcall.http.Role;

/** Fills a catalog from the category's {@code activeFiltering.json}. */
@Path("/api/v1/catalog/{category}/seed")
public class SeedResource {

    /** @param dryRun true to see what would happen; nothing is written then (D15) */
    public record SeedRequest(boolean dryRun) {}

    private final Categories categories;
    private final Seed seed;
    private final Projections projections;
    private final Actor actor;

    SeedResource(Categories categories, Seed seed, Projections projections, Actor actor) {
        this.categories = categories;
        this.seed = seed;
        this.projections = projections;
        this.actor = actor;
    }

    /**
     * Seeds: registers missing brands first (D19), judges every row, adds the accepted ones in one transaction. Seeding
     * again changes nothing. 422 {@code active_filtering_missing} or {@code active_filtering_unreadable}; then nothing is
     * written. A dry run is open to viewers, a seed to editors.
     */
    @POST
    @RolesAllowed(Role.VIEWER)
    public SeedReport seed(@PathParam("category") String category, @NotNull SeedRequest request) {
        categories.requireKnown(category);
        if (request.dryRun()) {
            return seed.preview(category);
        }
        actor.require(Role.EDITOR);
        SeedReport report = seed.apply(category, actor.name());
        return report.projected(projections.await(category));
    }
}
