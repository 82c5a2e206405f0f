package io.rollcall.catalog.history;

import java.util.List;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import lombok.RequiredArgsConstructor;

import io.rollcall.http.ListParameters;
import io.rollcall.http.Role;

/** Who changed what of the products of all categories. */
@Path("/api/v1/product-history")
@RequiredArgsConstructor
public class AllProductsHistoryResource {

    private final ProductHistory history;

    /**
     * What was done to any product, those that are no more included, newest first. What can be undone is undone under its
     * category.
     *
     * @param categories any of them; may be repeated, as may {@code actor} and {@code action}
     * @param from when it was done, at the earliest
     * @param until when it was done, exclusively
     */
    @GET
    @RolesAllowed(Role.VIEWER)
    public ProductHistoryPage all(
            @QueryParam("category") List<String> categories,
            @QueryParam("actor") List<String> actors,
            @QueryParam("action") List<String> actions,
            @QueryParam("from") String from,
            @QueryParam("until") String until,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return history.page(
                ListParameters.history(actors, actions, from, until)
                        .filters()
                        .among("a.category", ListParameters.values(categories)),
                limit,
                cursor);
    }
}
