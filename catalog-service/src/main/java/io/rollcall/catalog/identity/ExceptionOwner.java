package io.rollcall.catalog.identity;

import java.util.List;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;

import io.rollcall.http.remote.RemoteClient;
import io.rollcall.http.remote.RemoteRejection;

/** The owner of the exceptions, over HTTP. */
@RegisterRestClient(configKey = "identity-gate")
@RemoteClient(
        whenAway = "The identity gate cannot be asked to keep a variant. Try again shortly; nothing was taken in.")
@CircuitBreaker(skipOn = RemoteRejection.class)
@Timeout(2_000)
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

    @Retry(abortOn = RemoteRejection.class)
    @GET
    @Path("/{category}/exceptions/changes")
    Changes changes(@PathParam("category") String category, @QueryParam("since") long since);
}
