package io.rollcall.catalog.history;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import lombok.RequiredArgsConstructor;

import io.rollcall.catalog.product.ProductLookup;
import io.rollcall.http.Role;
import io.rollcall.persistence.Filters;

/** The history of one product, beside the product. */
@Path("/api/v1/catalog/{category}/products/{productId}/history")
@RequiredArgsConstructor
public class ProductHistoryResource {

    private final ProductHistory history;
    private final ProductLookup products;

    /** What was done to a product, newest first; also under an id it had before. */
    @GET
    @RolesAllowed(Role.VIEWER)
    public ProductHistoryPage ofProduct(
            @PathParam("category") String category,
            @PathParam("productId") String productId,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        String identifier = products.product(category, productId).identifier();
        return history.page(
                new Filters().equal("a.category", category).equal("a.identifier", identifier), limit, cursor);
    }
}
