package io.rollcall.http.remote;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@RegisterRestClient(configKey = "nobody")
@RemoteClient(whenAway = "Nobody is there. Try again shortly.")
@CircuitBreaker(skipOn = RemoteRejection.class)
@Timeout(1_000)
@Path("/")
interface NobodyThere {

    @POST
    String write();
}
