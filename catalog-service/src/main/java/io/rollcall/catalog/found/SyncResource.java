package io.rollcall.catalog.found;

import java.io.IOException;
import java.util.List;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.rollcall.catalog.category.Categories;
import io.rollcall.http.Actor;
import io.rollcall.http.Role;

/** Brings job inputs and queue in step now, instead of within seconds. */
@Path("/api/v1/catalog/{category}/sync")
public class SyncResource {

    /**
     * @param created job inputs that were missing
     * @param updated job inputs that said something else
     * @param orphans job inputs on disk that the gate refuses or nobody can read; they stay
     * @param queued queue rows that were added
     */
    @Schema(
            name = "SyncReport",
            requiredProperties = {"created", "updated", "unchanged", "orphans", "queued"})
    public record SyncReport(int created, int updated, int unchanged, List<FoundFile> orphans, int queued) {}

    private final Categories categories;
    private final JobSync sync;
    private final Actor actor;

    SyncResource(Categories categories, JobSync sync, Actor actor) {
        this.categories = categories;
        this.sync = sync;
        this.actor = actor;
    }

    /**
     * Creates job inputs that are missing, updates those that differ, judges those nobody asked for, and removes nothing. The
     * products are the catalog's; while there is none, those of {@code activeFiltering.json} that the gate accepts (D11).
     * 422 {@code no_canonical_source} when there is neither, {@code active_filtering_unreadable} when it cannot be read.
     */
    @POST
    @RolesAllowed(Role.EDITOR)
    public SyncReport sync(@PathParam("category") String category) throws IOException {
        categories.requireKnown(category);
        return sync.sync(category, actor.name());
    }
}
