package io.rollcall.catalog.overview;

import java.io.IOException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import lombok.RequiredArgsConstructor;

import io.rollcall.catalog.category.Categories;
import io.rollcall.http.Role;

/** What there is in a category, and what was done to it last. */
@Path("/api/v1/catalog/{category}/overview")
@RequiredArgsConstructor
public class OverviewResource {

    private final Categories categories;
    private final CategoryFigures figures;
    private final RecentChanges changes;

    /** In one answer, however many products there are. What cannot be read is named and does not keep the rest away. */
    @GET
    @RolesAllowed(Role.VIEWER)
    public Overview overview(@PathParam("category") String category) throws IOException {
        categories.requireKnown(category);
        CategoryFigures.Counted counted = figures.of(category);
        return new Overview(
                category,
                counted.at(),
                counted.products(),
                counted.jobFiles(),
                counted.queue(),
                counted.unreadable(),
                changes.of(category));
    }
}
