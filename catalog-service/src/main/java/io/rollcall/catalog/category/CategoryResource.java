package io.rollcall.catalog.category;

import java.net.URI;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import io.rollcall.http.Role;
import io.rollcall.http.openapi.CanAnswer;

/** Which categories there are. */
@Path("/api/v1/categories")
@RequiredArgsConstructor
public class CategoryResource {

    /** @param category {@code ^[a-z0-9][a-z0-9_-]{0,63}$} */
    public record NewCategory(@NotNull String category) {}

    private final Categories categories;

    @GET
    @RolesAllowed(Role.VIEWER)
    public CategoryPage list() {
        return categories.page();
    }

    /** Removes a category that nothing is in: 204; 409 {@code category_in_use} says what is; 404 when there is none. */
    @DELETE
    @Path("/{category}")
    @RolesAllowed(Role.EDITOR)
    @CanAnswer("409 category_in_use")
    public void remove(@PathParam("category") String category) {
        categories.remove(category);
    }

    /** Adds a category; adding it again changes nothing. */
    @POST
    @RolesAllowed(Role.EDITOR)
    @APIResponse(responseCode = "201", description = "Added")
    public RestResponse<NewCategory> add(@NotNull @Valid NewCategory category) {
        categories.add(category.category());
        return ResponseBuilder.create(RestResponse.Status.CREATED, category)
                .location(URI.create("/api/v1/catalog/" + category.category() + "/products"))
                .build();
    }
}
