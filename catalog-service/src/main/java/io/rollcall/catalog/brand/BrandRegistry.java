package io.rollcall.catalog.brand;

import java.util.List;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import io.rollcall.http.remote.RemoteClient;
import io.rollcall.http.remote.RemoteRejection;

/** The owner of the brands, over HTTP. */
@RegisterRestClient(configKey = "brands")
@RemoteClient(whenAway = "The brand is not known here yet and the brand service cannot be asked. Try again shortly.")
@CircuitBreaker(skipOn = RemoteRejection.class)
@Timeout(22_000)
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

    @Retry(abortOn = RemoteRejection.class)
    @POST
    @Path("/lookup")
    Brands lookup(NamesAsked asked);

    /** @param aliases all it is to have */
    record Aliases(List<String> aliases) {}

    @Retry(abortOn = RemoteRejection.class)
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
