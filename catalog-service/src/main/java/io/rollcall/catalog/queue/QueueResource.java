package io.rollcall.catalog.queue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import lombok.RequiredArgsConstructor;

import io.rollcall.catalog.category.Categories;
import io.rollcall.http.Role;

/** What the pipeline is to do, does and did: the queue that is shared with it (D23). */
@Path("/api/v1/catalog/{category}/queue")
@RequiredArgsConstructor
public class QueueResource {

    private final Categories categories;
    private final QueueList queue;

    /** The queue as the file holds it; an empty one where there is none. 409 {@code source_unreadable}. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.VIEWER)
    public Response file(@PathParam("category") String category) throws IOException {
        categories.requireKnown(category);
        queue.requireReadable(category);
        try {
            return Response.ok(Files.newInputStream(queue.file(category))).build();
        } catch (NoSuchFileException none) {
            return Response.ok(Map.of("category", category, "products", Map.of()))
                    .build();
        }
    }

    /** Rows of the queue by product id unless asked otherwise, with the counts of all. 409 {@code source_unreadable}. */
    @GET
    @Path("/entries")
    @RolesAllowed(Role.VIEWER)
    public QueuePage entries(@PathParam("category") String category, @Valid @BeanParam QueueQuery query)
            throws IOException {
        categories.requireKnown(category);
        return queue.page(category, query);
    }
}
