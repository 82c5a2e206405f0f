package io.rollcall.gate.category;

import java.util.List;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import io.rollcall.http.remote.RemoteClient;
import io.rollcall.http.remote.RemoteRejection;

/** The owner of the products, over HTTP: what it holds, to compare with what the gate believes. */
@RegisterRestClient(configKey = "catalog")
@RemoteClient(whenAway = "The catalog cannot be asked at the moment. Try again shortly.")
@Retry(abortOn = RemoteRejection.class)
@CircuitBreaker(skipOn = RemoteRejection.class)
@Timeout(11_000)
@Path("/api/v1")
public interface CatalogOwner {

    record CategoryItem(String category, long products) {}

    record CategoryList(List<CategoryItem> items) {}

    /** @param digests a number of 64 bits per bucket, in hexadecimal */
    record Digest(long revision, long products, List<String> digests) {}

    record Identity(String identifier, String brandId, String brand, String model, String variant, long version) {}

    record Identities(long revision, List<Identity> items) {}

    @GET
    @Path("/categories")
    CategoryList categories();

    @GET
    @Path("/catalog/{category}/identities/digest")
    Digest digest(@PathParam("category") String category);

    @GET
    @Path("/catalog/{category}/identities")
    Identities identities(@PathParam("category") String category, @QueryParam("bucket") int bucket);
}
