package io.rollcall.status;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.rollcall.http.Role;

/** How this service is and where it keeps things. The path names the service, so that any gateway can route it. */
@Path("/api/v1/services/{service}")
public class ServiceStatusResource {

    private final StatusWatch watch;
    private final Instance<KeepsPlaces> keepers;
    private final ThisService service;

    ServiceStatusResource(StatusWatch watch, @Any Instance<KeepsPlaces> keepers, ThisService service) {
        this.watch = watch;
        this.keepers = keepers;
        this.service = service;
    }

    /** Its version and state, with what is wrong and what to do, and how the servers are that it needs. Never slow. */
    @GET
    @Path("/status")
    @RolesAllowed(Role.VIEWER)
    public ServiceStatus status(@PathParam("service") String asked) throws InterruptedException {
        service.require(asked);
        return watch.latest();
    }

    /** Where its files are. Paths of a machine are for those who change something there; secrets are not among them. */
    @GET
    @Path("/places")
    @RolesAllowed(Role.EDITOR)
    public Place.PlaceList places(@PathParam("service") String asked) {
        service.require(asked);
        return new Place.PlaceList(
                keepers.stream().flatMap(KeepsPlaces::places).distinct().toList());
    }
}
