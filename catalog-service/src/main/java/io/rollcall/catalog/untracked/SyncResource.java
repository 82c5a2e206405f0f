package io.rollcall.catalog.untracked;

import java.io.IOException;
import java.util.List;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;

import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.rollcall.catalog.category.Categories;
import io.rollcall.http.Actor;
import io.rollcall.http.Role;
import io.rollcall.http.openapi.CanAnswer;
import io.rollcall.identity.Source;

/** Brings job inputs and queue in step now, instead of within seconds. */
@Path("/api/v1/catalog/{category}/sync")
@RequiredArgsConstructor
public class SyncResource {

    /** @param dryRun true to see what would happen; nothing is written then (D15) */
    public record SyncRequest(boolean dryRun) {}

    /**
     * What a sync did, or would do.
     *
     * @param source {@code product_catalog} or {@code active_filtering}
     * @param created job inputs that were missing
     * @param updated job inputs that said something else
     * @param orphans job inputs on disk that are for no product, as they are now, each with its state (D44): those the gate
     *     accepts are queued, the others stay as they are. At most 1 000 of them
     * @param queued queue rows that were missing
     */
    @Schema(name = "SyncReport")
    public record SyncReport(
            boolean dryRun,

            @Schema(enumeration = {"product_catalog", "active_filtering"})
            String source,

            int created,
            int updated,
            int unchanged,
            List<UntrackedFile> orphans,
            int orphanCount,
            int queued) {

        private static final int MOST_LISTED = 1_000;

        static SyncReport of(
                boolean dryRun,
                Source source,
                int created,
                int updated,
                int unchanged,
                List<UntrackedFile> orphans,
                int queued) {
            List<UntrackedFile> listed = orphans.stream().limit(MOST_LISTED).toList();
            return new SyncReport(dryRun, source.token(), created, updated, unchanged, listed, orphans.size(), queued);
        }
    }

    private final Categories categories;
    private final JobSync sync;
    private final Actor actor;

    /**
     * Creates job inputs that are missing, updates those that differ, judges those nobody asked for, and removes nothing. The
     * products are the catalog's; while there is none, those of {@code activeFiltering.json} that the gate accepts (D11).
     * 422 {@code no_canonical_source} when there is neither, 409 {@code source_unreadable} when it or the queue cannot be read. A dry
     * run is open to viewers, a sync to editors.
     *
     * @param request nothing for a sync
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.VIEWER)
    @CanAnswer({"422 no_canonical_source"})
    public SyncReport sync(@PathParam("category") String category, SyncRequest request) throws IOException {
        categories.requireKnown(category);
        if (request != null && request.dryRun()) {
            return sync.preview(category);
        }
        actor.require(Role.EDITOR);
        return sync.sync(category, actor.name());
    }

    /** A sync that is asked for without a body. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(hidden = true)
    @RolesAllowed(Role.EDITOR)
    public SyncReport sync(@PathParam("category") String category) throws IOException {
        return sync(category, new SyncRequest(false));
    }
}
