package io.rollcall.brand.registry;

import java.net.URI;
import java.util.List;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import io.rollcall.http.Actor;
import io.rollcall.http.EntityVersion;
import io.rollcall.http.Idempotent;
import io.rollcall.http.ListParameters;
import io.rollcall.http.Role;
import io.rollcall.http.openapi.CanAnswer;

/** The registry over HTTP. */
@Path("/api/v1/brands")
@RequiredArgsConstructor
public class BrandResource {

    private final Registry registry;
    private final BrandList brands;
    private final Actor actor;

    /**
     * Brands, by name unless asked otherwise; {@code sort} knows name, slug, website, addedAt and products.
     *
     * @param categories those of one of these
     * @param name finds one by any of its names
     * @param counts {@code category}: how many brands each has
     */
    @GET
    @RolesAllowed(Role.VIEWER)
    public BrandPage list(
            @QueryParam("category") @Size(max = 100) List<@Size(max = 100) String> categories,
            @QueryParam("name") String name,
            @QueryParam("q") @Size(max = 200) String q,
            @QueryParam("sort") String sort,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor,
            @QueryParam("counts") String counts) {
        var filter = new BrandFilter(categories, name, q);
        boolean areCounted = !ListParameters.counts(counts, List.of("category")).isEmpty();
        BrandPage page = brands.page(filter, sort, limit, cursor);
        return areCounted ? page.counting(brands.countByCategory(filter)) : page;
    }

    /** @param names at most 10 000 */
    public record NamesAsked(@NotNull @Size(max = 10_000) List<@NotNull String> names) {}

    /** @param items each brand once, in no order */
    public record BrandsFound(List<BrandState> items) {}

    /** The brands that have one of these as a name, slug or alias; never one that is only alike. */
    @POST
    @Path("/lookup")
    @RolesAllowed(Role.VIEWER)
    public BrandsFound lookup(@NotNull @Valid NamesAsked asked) {
        return new BrandsFound(brands.named(asked.names()));
    }

    /** One brand, with its version as a strong ETag. Under a slug it had before: 308 to the one it has. */
    @GET
    @Path("/{slug}")
    @RolesAllowed(Role.VIEWER)
    @APIResponse(responseCode = "200", description = "OK")
    @APIResponse(responseCode = "304", description = "It is as it was seen")
    @APIResponse(responseCode = "308", description = "It has another slug by now")
    public RestResponse<BrandState> get(@PathParam("slug") String slug, @HeaderParam("If-None-Match") String seen) {
        BrandState brand = brands.bySlugOrFormer(slug).orElseThrow(() -> new NoSuchBrand(slug));
        if (!brand.slug().equals(slug)) {
            return ResponseBuilder.<BrandState>create(RestResponse.Status.PERMANENT_REDIRECT)
                    .location(URI.create("/api/v1/brands/" + brand.slug()))
                    .build();
        }
        var tag = new EntityVersion(brand.version()).tag();
        if (seen != null && seen.contains("\"" + tag.getValue() + "\"")) {
            return RestResponse.notModified(tag);
        }
        return ResponseBuilder.ok(brand).tag(tag).build();
    }

    /** Adds a brand: 201, or 409 {@code brand_name_taken} naming the owner (D16), 422 {@code slug_required} (D2). */
    @POST
    @Idempotent
    @RolesAllowed(Role.EDITOR)
    @APIResponse(responseCode = "201", description = "Added")
    @CanAnswer({"409 brand_name_taken", "422 slug_required", "422 validation_failed"})
    public RestResponse<BrandState> add(@NotNull @Valid NewBrand brand) {
        BrandState added = BrandState.of(registry.add(brand, actor.name()), List.of(), null);
        URI location = URI.create("/api/v1/brands/" + added.slug());
        return ResponseBuilder.create(RestResponse.Status.CREATED, added)
                .location(location)
                .tag(new EntityVersion(added.version()).tag())
                .build();
    }
}
