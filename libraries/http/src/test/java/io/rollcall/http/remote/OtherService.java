package io.rollcall.http.remote;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@RegisterRestClient(configKey = "other")
@RemoteClient(whenAway = "The other service cannot be asked. Try again shortly.")
@CircuitBreaker(skipOn = RemoteRejection.class)
@Timeout(3_000)
@Path("/other")
interface OtherService {

    @Retry(abortOn = RemoteRejection.class)
    @GET
    @Path("/breaks-once")
    String read();

    @POST
    @Path("/breaks-once")
    String write();

    @Retry(abortOn = RemoteRejection.class)
    @GET
    @Path("/slow")
    String readSlowly();

    @GET
    @Path("/fails")
    String fail();

    @Retry(abortOn = RemoteRejection.class)
    @GET
    @Path("/rejects")
    String reject();

    @Retry(abortOn = RemoteRejection.class)
    @GET
    @Path("/rejects-wordlessly")
    String rejectWordlessly();

    @GET
    @Path("/who")
    String who();
}
