package io.rollcall.http.remote;

import java.util.concurrent.atomic.AtomicInteger;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.InternalServerErrorException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import io.rollcall.http.Actor;
import io.rollcall.http.OnBehalfOf;
import io.rollcall.http.RequestProblem;
import io.rollcall.http.Role;

/** Both sides of a remote call: what is asked, and who asks. */
@Path("/other")
@PermitAll
public class OtherResource {

    static final AtomicInteger ASKED = new AtomicInteger();
    static volatile boolean broken;

    static final class Closed extends RequestProblem {
        Closed() {
            super(409, "till_closed", "The till is closed; open it first.");
        }
    }

    private final NobodyThere nobody;
    private final OtherService other;
    private final Actor actor;

    OtherResource(@RestClient NobodyThere nobody, @RestClient OtherService other, Actor actor) {
        this.nobody = nobody;
        this.other = other;
        this.actor = actor;
    }

    @GET
    @Path("/breaks-once")
    public String read() {
        return breakOnce();
    }

    @POST
    @Path("/breaks-once")
    public String write() {
        return breakOnce();
    }

    private static String breakOnce() {
        if (ASKED.incrementAndGet() == 1) {
            throw new InternalServerErrorException();
        }
        return "done";
    }

    @GET
    @Path("/slow")
    public String readSlowly() throws InterruptedException {
        ASKED.incrementAndGet();
        Thread.sleep(4_000);
        return "done";
    }

    @GET
    @Path("/fails")
    public String fail() {
        ASKED.incrementAndGet();
        if (broken) {
            throw new InternalServerErrorException();
        }
        return "done";
    }

    @GET
    @Path("/rejects")
    public String reject() {
        ASKED.incrementAndGet();
        throw new Closed();
    }

    @GET
    @Path("/rejects-wordlessly")
    public Response rejectWordlessly() {
        return Response.status(410).entity("gone").build();
    }

    @GET
    @Path("/who")
    @RolesAllowed(Role.SERVICE)
    public String who() {
        return actor.name();
    }

    /** For the person who asks. */
    @GET
    @Path("/who-asks-whom")
    @RolesAllowed(Role.VIEWER)
    public String passOn() {
        return other.who();
    }

    /** For a person who asked once. */
    @GET
    @Path("/who-asked-once")
    @RolesAllowed(Role.VIEWER)
    public String passOnLater() {
        return OnBehalfOf.call("Zoë", other::who);
    }

    @POST
    @Path("/asks-nobody")
    public String ask() {
        return nobody.write();
    }
}
