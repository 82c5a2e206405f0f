package io.rollcall.catalog.product;

import java.net.URI;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

import io.rollcall.catalog.brand.KnownBrand;
import io.rollcall.catalog.brand.KnownBrands;
import io.rollcall.catalog.category.Categories;
import io.rollcall.catalog.projection.Projections;
import io.rollcall.http.Actor;
import io.rollcall.http.EntityVersion;
import io.rollcall.http.Idempotent;
import io.rollcall.http.Role;
import io.rollcall.identity.Name;

/** The products of a category over HTTP. */
@Path("/api/v1/catalog/{category}/products")
public class ProductResource {

    private final Categories categories;
    private final Catalog catalog;
    private final KnownBrands brands;
    private final ProductList products;
    private final FallbackList fallback;
    private final ProductLookup lookup;
    private final Projections projections;
    private final Actor actor;

    ProductResource(
            Categories categories,
            Catalog catalog,
            KnownBrands brands,
            ProductList products,
            FallbackList fallback,
            ProductLookup lookup,
            Projections projections,
            Actor actor) {
        this.categories = categories;
        this.catalog = catalog;
        this.brands = brands;
        this.products = products;
        this.fallback = fallback;
        this.lookup = lookup;
        this.projections = projections;
        this.actor = actor;
    }

    /**
     * Products, by brand, model and variant unless asked otherwise. While there is no catalog they come from
     * {@code activeFiltering.json} and the job inputs (D11); a file that cannot be read is 422, never an empty list.
     */
    @GET
    @RolesAllowed(Role.VIEWER)
    public ProductPage list(@PathParam("category") String category, @Valid @BeanParam ProductQuery query) {
        categories.requireKnown(category);
        return lookup.hasCatalog(category) ? products.page(category, query) : fallback.page(category, query);
    }

    /** One product, with its version as a strong ETag. */
    @GET
    @Path("/{productId}")
    @RolesAllowed(Role.VIEWER)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ProductState.class)))
    public Response get(
            @PathParam("category") String category,
            @PathParam("productId") String productId,
            @HeaderParam("If-None-Match") String seen) {
        categories.requireKnown(category);
        ProductState product = lookup.product(category, productId);
        var tag = new EntityVersion(product.version()).tag();
        if (seen != null && seen.contains("\"" + tag.getValue() + "\"")) {
            return Response.notModified(tag).build();
        }
        return Response.ok(product).tag(tag).build();
    }

    /**
     * Adds a product: 201 once it is durable, with its job input and queue entry on disk ({@code projection: applied}) or
     * about to be ({@code pending}, D21). 409 {@code already_in_catalog} or a reason of the gate with the competing
     * product; 422 {@code brand_not_registered}, {@code brand_not_in_category} (D19) or a reason of the gate.
     */
    @POST
    @Idempotent
    @RolesAllowed(Role.EDITOR)
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ProductState.class)))
    public Response add(@PathParam("category") String category, @NotNull @Valid NewProduct product) {
        categories.requireKnown(category);
        product.checkedUrls();
        String brandId = brandOf(category, product);
        ProductState added = catalog.add(category, product, brandId, actor.name());
        ProductState answer = added.projected(projections.await(category));
        return Response.created(URI.create("/api/v1/catalog/" + category + "/products/" + added.productId()))
                .tag(new EntityVersion(added.version()).tag())
                .entity(answer)
                .build();
    }

    private String brandOf(String category, NewProduct product) {
        lookup.refuseUnnameable(category, product.candidate());
        Name name = Name.of(product.brand());
        KnownBrand brand = brands.find(name, category).orElseThrow(() -> new Refusals.BrandNotRegistered(name.text()));
        if (!brand.isIn(category)) {
            throw new Refusals.BrandNotInCategory(brand.name(), brand.slug(), category);
        }
        return brand.identifier();
    }
}
