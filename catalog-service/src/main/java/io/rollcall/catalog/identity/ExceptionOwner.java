package io.rollcall.catalog.identity;

import java.util.List;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;

/** The owner of the exceptions, over HTTP. */
@RegisterRestClient(configKey = "identity-gate")
@Path("/api/v1/identity")
public interface ExceptionOwner {

    record KnownException(
            String identifier,
            String category,
            String brand,
            String model,
            String variant,
            long version,
            long revision,
            boolean removed) {}

    record Changes(List<KnownException> items) {}

    record NewException(String brand, String model, String variant, String reason) {}

    /** 201, or 200 with the one that is there already. */
    @POST
    @Path("/{category}/exceptions")
    RestResponse<KnownException> add(@PathParam("category") String category, NewException wanted);

    @DELETE
    @Path("/{category}/exceptions")
    void remove(
            @PathParam("category") String category,
            @QueryParam("identifier") String identifier,
            @QueryParam("reason") String reason);

    @GET
    @Path("/{category}/exceptions/changes")
    Changes changes(@PathParam("category") String category, @QueryParam("since") long since);
}
