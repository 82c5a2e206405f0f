package io.rollcall.catalog.productionsync;

import java.util.List;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import lombok.RequiredArgsConstructor;

import io.rollcall.catalog.category.Categories;
import io.rollcall.http.Role;

/** The truth about products of which another service keeps a copy. */
@Path("/api/v1/catalog/{category}/products/by-identifier")
@RequiredArgsConstructor
public class StoredProductResource {

    private static final int MOST = 10_000;

    /** @param identifiers stable keys; at most 10 000 */
    public record IdentifiersAsked(
            @NotNull @Size(max = MOST) List<@NotNull String> identifiers) {}

    /**
     * @param revision the category's at that moment, as its events carry it
     * @param items those of the products that are there, by identifier
     */
    public record StoredProductPage(long revision, List<StoredProduct> items) {}

    private final Categories categories;
    private final StoredProducts products;

    /** Products as they are now, by their stable keys. */
    @POST
    @RolesAllowed(Role.VIEWER)
    public StoredProductPage byIdentifier(
            @PathParam("category") String category, @NotNull @Valid IdentifiersAsked asked) {
        categories.requireKnown(category);
        return products.byIdentifier(category, asked.identifiers());
    }
}
