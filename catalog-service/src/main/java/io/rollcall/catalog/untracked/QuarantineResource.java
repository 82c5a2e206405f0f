package io.rollcall.catalog.untracked;

import java.util.List;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import io.rollcall.catalog.category.Categories;
import io.rollcall.http.ListParameters;
import io.rollcall.http.Role;

/** Job inputs on disk that got no queue row: the gate refuses them, or nobody can read them. */
@Path("/api/v1/catalog/{category}/quarantine")
@RequiredArgsConstructor
public class QuarantineResource {

    public record Quarantine(
            List<UntrackedFile> items, long total, @Nullable String nextCursor) {}

    private final Categories categories;
    private final UntrackedFiles files;

    /** By file name. The files stay where they are; the reconciler is what removes them. */
    @GET
    @RolesAllowed(Role.VIEWER)
    @Transactional
    public Quarantine list(
            @PathParam("category") String category,
            @QueryParam("limit") Integer asked,
            @QueryParam("cursor") String cursor) {
        categories.requireKnown(category);
        int limit = ListParameters.limit(asked);
        List<UntrackedFile> found = files.quarantined(category, cursor == null ? "" : cursor, limit + 1);
        boolean more = found.size() > limit;
        List<UntrackedFile> shown = more ? found.subList(0, limit) : found;
        return new Quarantine(
                shown,
                files.countQuarantined(category),
                more ? shown.get(limit - 1).file() : null);
    }
}
