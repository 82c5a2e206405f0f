package io.rollcall.catalog.reconcile;

import java.io.IOException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import lombok.RequiredArgsConstructor;

import io.rollcall.catalog.category.Categories;
import io.rollcall.http.Role;

/** Whether job files and active products are in step. */
@Path("/api/v1/catalog/{category}/job-files")
@RequiredArgsConstructor
public class JobFilesResource {

    private final Categories categories;
    private final JobFilesWatch watch;

    /** Counted now; where that takes long, {@code checkedAt} says when it was. 409 {@code source_unreadable}. */
    @GET
    @RolesAllowed(Role.VIEWER)
    public JobFilesState state(@PathParam("category") String category) throws IOException {
        categories.requireKnown(category);
        return watch.look(category);
    }
}
