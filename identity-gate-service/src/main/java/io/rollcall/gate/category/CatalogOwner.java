package io.rollcall.gate.category;

import java.util.List;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The owner of the products, over HTTP: what it holds, to compare with what the gate believes. */
@RegisterRestClient(configKey = "catalog")
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
