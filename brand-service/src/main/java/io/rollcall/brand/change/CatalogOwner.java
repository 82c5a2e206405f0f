package io.rollcall.brand.change;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import io.rollcall.contracts.change.BrandChange;
import io.rollcall.contracts.change.BrandChangeOutcome;
import io.rollcall.http.remote.RemoteClient;
import io.rollcall.http.remote.RemoteRejection;

/** The owner of the products, over HTTP: its constraints decide whether a brand may go or change (D17). */
@RegisterRestClient(configKey = "catalog")
@RemoteClient(
        whenAway =
                "The catalog cannot be asked whether products use the brand; nothing was changed. Try again shortly.")
@CircuitBreaker(skipOn = RemoteRejection.class)
@Timeout(302_000)
@Path("/api/v1/brand-changes")
public interface CatalogOwner {

    @Retry(abortOn = RemoteRejection.class)
    @POST
    @Path("/preview")
    BrandChangeOutcome preview(BrandChange change);

    /** Asked again with the same id it gives the same answer. */
    @PUT
    @Path("/{id}")
    BrandChangeOutcome apply(@PathParam("id") String id, BrandChange change);
}
