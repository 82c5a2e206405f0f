package io.rollcall.sync.catalog;

import java.util.List;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import io.rollcall.http.remote.RemoteClient;
import io.rollcall.http.remote.RemoteRejection;
import io.rollcall.sync.catalog.CatalogOwner.AddReport;
import io.rollcall.sync.catalog.CatalogOwner.Adds;
import io.rollcall.sync.catalog.CatalogOwner.Product;

/** What the owner of the products is asked without changing anything; nobody waits long for it. */
@RegisterRestClient(configKey = "catalog-view")
@RemoteClient(whenAway = "The catalog cannot be asked at the moment. Nothing was changed; try again shortly.")
@Retry(abortOn = RemoteRejection.class)
@CircuitBreaker(skipOn = RemoteRejection.class)
@Timeout(5_500)
@Path("/api/v1")
public interface CatalogView {

    record CategoryItem(String category) {}

    record CategoryList(List<CategoryItem> items) {}

    record Identifiers(List<String> identifiers) {}

    /** @param revision the category's, which all of them are of */
    record Products(long revision, List<Product> items) {}

    @GET
    @Path("/categories")
    CategoryList categories();

    /** @param asked at most 1 000 at once */
    @POST
    @Path("/catalog/{category}/products/by-identifier")
    Products products(@PathParam("category") String category, Identifiers asked);

    /** What an add would say; at most 1 000 at once. */
    @POST
    @Path("/catalog/{category}/production-adds")
    AddReport wouldAdd(@PathParam("category") String category, @QueryParam("dryRun") boolean dryRun, Adds adds);
}
