package io.rollcall.catalog.brand;

import java.util.List;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The owner of the brands, over HTTP. */
@RegisterRestClient(configKey = "brands")
@Path("/api/v1/brands")
public interface BrandRegistry {

    record Brands(List<KnownBrand> items) {}

    record NamesAsked(List<String> names) {}

    record BrandsWanted(List<String> names, String category, String addedBy, boolean dryRun) {}

    /** @param status {@code created}, {@code updated}, {@code unchanged} or {@code rejected}, and then without identifier */
    record EnsuredBrand(
            String wanted,
            String status,
            String reason,
            String detail,
            String identifier,
            String slug,
            String name,
            List<String> aliases,
            List<String> categories,
            long version) {

        public KnownBrand brand() {
            return new KnownBrand(identifier, slug, name, aliases, categories, version, false);
        }
    }

    @POST
    @Path("/lookup")
    Brands lookup(NamesAsked asked);

    /** @param aliases all it is to have */
    record Aliases(List<String> aliases) {}

    @GET
    @Path("/{slug}")
    KnownBrand get(@PathParam("slug") String slug);

    @PUT
    @Path("/{slug}")
    KnownBrand update(@PathParam("slug") String slug, @HeaderParam("If-Match") String ifMatch, Aliases aliases);

    @DELETE
    @Path("/{slug}")
    void remove(@PathParam("slug") String slug);

    @POST
    @Path("/ensure")
    List<EnsuredBrand> ensure(BrandsWanted wanted);
}
