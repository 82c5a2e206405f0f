package io.rollcall.brand.change;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import io.rollcall.contracts.change.BrandChange;
import io.rollcall.contracts.change.BrandChangeOutcome;

/** The owner of the products, over HTTP: its constraints decide whether a brand may go or change (D17). */
@RegisterRestClient(configKey = "catalog")
@Path("/api/v1/brand-changes")
public interface CatalogOwner {

    @POST
    @Path("/preview")
    BrandChangeOutcome preview(BrandChange change);

    /** Asked again with the same id it gives the same answer. */
    @PUT
    @Path("/{id}")
    BrandChangeOutcome apply(@PathParam("id") String id, BrandChange change);
}
