package io.rollcall.catalog.product;

import java.util.List;
import java.util.Map;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import io.rollcall.catalog.brand.KnownBrands;
import io.rollcall.catalog.category.Categories;
import io.rollcall.catalog.identity.KnownExceptions;
import io.rollcall.catalog.intake.GivesIdentity;
import io.rollcall.catalog.projection.Projections;
import io.rollcall.http.Actor;
import io.rollcall.http.EntityVersion;
import io.rollcall.http.Idempotency;
import io.rollcall.http.Idempotent;
import io.rollcall.http.ListParameters;
import io.rollcall.http.Role;
import io.rollcall.http.openapi.CanAnswer;
import io.rollcall.identity.Intake;
import io.rollcall.identity.Name;
import io.rollcall.persistence.lock.WriteLock;

/** The products of a category over HTTP. */
@Path("/api/v1/catalog/{category}/products")
@RequiredArgsConstructor
public class ProductResource {

    private final Categories categories;
    private final Catalog catalog;
    private final CatalogWrite catalogWrite;
    private final GroupCommit groupCommit;
    private final WriteLock writeLock;
    private final Idempotency idempotency;
    private final KnownBrands brands;
    private final KnownExceptions exceptions;
    private final ProductList products;
    private final FallbackList fallback;
    private final ProductCounts counts;
    private final ProductLookup lookup;
    private final PipelineResults results;
    private final Projections projections;
    private final Actor actor;

    /**
     * Products, by brand, model and variant unless asked otherwise. While there is no catalog they come from
     * {@code activeFiltering.json} and the job inputs (D11); a file that cannot be read is 422, never an empty list.
     *
     * @param asked {@code brand}, {@code status}, {@code badge}, or several with commas: how many products each value has
     */
    @GET
    @RolesAllowed(Role.VIEWER)
    public ProductPage list(
            @PathParam("category") String category,
            @QueryParam("counts") String asked,
            @Valid @BeanParam ProductQuery query) {
        categories.requireKnown(category);
        boolean hasCatalog = lookup.hasCatalog(category);
        ProductPage page = hasCatalog ? products.page(category, query) : fallback.page(category, query);
        List<String> counted = ListParameters.counts(asked, ProductCounts.COUNTED);
        if (counted.isEmpty()) {
            return page;
        }
        Map<String, Long> badges = counted.contains(ProductCounts.BADGE) ? badges(category, hasCatalog) : null;
        return page.counting(
                badges, hasCatalog ? counts.of(category, query, counted) : fallback.counts(category, query, counted));
    }

    private Map<String, Long> badges(String category, boolean hasCatalog) {
        return hasCatalog ? counts.byBadge(category) : fallback.countByBadge(category);
    }

    /**
     * One product, with its version as a strong ETag. Under a name it had before: 308 to the one it has (D3). While there is
     * no catalog, as the list shows it.
     */
    @GET
    @Path("/{productId}")
    @RolesAllowed(Role.VIEWER)
    @APIResponse(responseCode = "200", description = "OK")
    @APIResponse(responseCode = "304", description = "It is as it was seen")
    @APIResponse(responseCode = "308", description = "It has another id by now")
    public RestResponse<ProductState> get(
            @PathParam("category") String category,
            @PathParam("productId") String productId,
            @HeaderParam("If-None-Match") String seen) {
        categories.requireKnown(category);
        ProductState product = lookup.hasCatalog(category)
                ? lookup.product(category, productId)
                : fallback.product(category, productId)
                        .orElseThrow(() -> new ProductProblems.NoSuchProduct(category, productId));
        if (!product.productId().equals(productId)) {
            return movedTo(product);
        }
        var tag = new EntityVersion(product.version()).tag();
        if (seen != null && seen.contains("\"" + tag.getValue() + "\"")) {
            return RestResponse.notModified(tag);
        }
        return ResponseBuilder.ok(product).tag(tag).build();
    }

    /**
     * Adds a product: 201 once it is durable, with its job input and queue entry on disk ({@code projection: applied}) or
     * about to be ({@code pending}, D21). 409 {@code already_in_catalog} or a reason of the gate with the competing
     * product; 422 {@code brand_not_registered}, {@code brand_not_in_category} (D19) or a reason of the gate. What the gate
     * refuses is remembered (D12).
     */
    @POST
    @Idempotent
    @RolesAllowed(Role.EDITOR)
    @APIResponse(responseCode = "201", description = "Added")
    @GivesIdentity
    public RestResponse<ProductState> add(@PathParam("category") String category, @NotNull @Valid NewProduct product) {
        categories.requireKnown(category);
        product.checkedUrls();
        exceptions.catchUp(category, List.of(product.candidate()));
        ProductState added = catalogWrite.admit(category, Intake.ADD, actor.name(), () -> {
            lookup.refuseUnnameable(category, product.candidate());
            String brandId = brands.required(product.brand(), category);
            return groupCommit.add(category, new Addition(product, brandId, actor.name(), idempotency.answerMemory()));
        });
        return ResponseBuilder.create(RestResponse.Status.CREATED, added.projected(projections.await(category)))
                .location(added.location())
                .tag(new EntityVersion(added.version()).tag())
                .build();
    }

    /**
     * Changes a product: another identity gives it another id, under which its job input, queue entry and results go on as
     * soon as the pipeline does not work on it, and the former id leads to it. 409 or 422 as for an addition, and then nothing
     * is moved; 412 when {@code If-Match} is not its version. A dry run is open to viewers, a change to editors.
     *
     * @param dryRun true to see what it would become; nothing is changed then
     */
    @PUT
    @Path("/{productId}")
    @RolesAllowed(Role.VIEWER)
    @APIResponse(responseCode = "200", description = "OK")
    @APIResponse(responseCode = "308", description = "It has another id by now")
    @GivesIdentity
    public RestResponse<ProductState> update(
            @PathParam("category") String category,
            @PathParam("productId") String productId,
            @QueryParam("dryRun") boolean dryRun,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ProductChange change) {
        categories.requireKnown(category);
        if (!dryRun) {
            actor.require(Role.EDITOR);
        }
        ProductState known = lookup.product(category, productId);
        if (!known.productId().equals(productId)) {
            return movedTo(known);
        }
        exceptions.catchUp(category, List.of(change.over(known).candidate()));
        if (dryRun) {
            Change wanted = change(category, known, change);
            return RestResponse.ok(catalogWrite.preview(() -> apply(category, productId, ifMatch, wanted)));
        }
        ProductState after = catalogWrite.admit(
                category,
                Intake.UPDATE,
                actor.name(),
                () -> apply(
                        category, productId, ifMatch, change(category, lookup.product(category, productId), change)));
        return ResponseBuilder.ok(after.projected(projections.await(category)))
                .tag(new EntityVersion(after.version()).tag())
                .build();
    }

    /**
     * Removes a product with its job input and its queue entry; what the pipeline made of it stays, and is named. 404 when
     * there is none, 412 when {@code If-Match} is not its version.
     */
    @DELETE
    @Path("/{productId}")
    @RolesAllowed(Role.EDITOR)
    @CanAnswer("409 catalog_file_not_adopted")
    public RemovedProduct remove(
            @PathParam("category") String category,
            @PathParam("productId") String productId,
            @HeaderParam("If-Match") String ifMatch) {
        categories.requireKnown(category);
        ProductState removed =
                writeLock.take(category, () -> catalog.remove(category, productId, ifMatch, actor.name()));
        List<String> kept = results.of(category, productId);
        return new RemovedProduct(removed.projected(projections.await(category)), kept);
    }

    /** @param brandId null to keep the brand it has */
    private record Change(ProductChange to, String brandId) {}

    private Change change(String category, ProductState before, ProductChange change) {
        var candidate = change.over(before).candidate();
        lookup.refuseUnnameable(category, candidate);
        boolean sameBrand = Name.of(candidate.brand())
                .folded()
                .equals(Name.stored(before.brand()).folded());
        return new Change(change, sameBrand ? null : brands.required(candidate.brand(), category));
    }

    private ProductState apply(String category, String productId, String ifMatch, Change change) {
        return writeLock.take(
                category,
                () -> catalog.update(
                        category, productId, change.to(), change.brandId(), ifMatch, "updated", actor.name()));
    }

    private static RestResponse<ProductState> movedTo(ProductState product) {
        return ResponseBuilder.<ProductState>create(RestResponse.Status.PERMANENT_REDIRECT)
                .location(product.location())
                .build();
    }
}
