package io.rollcall.http;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Produces;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.jboss.resteasy.reactive.RestResponse;

import io.rollcall.identity.Name;

@Path("/till")
public class TillResource {

    static final AtomicInteger PAYMENTS = new AtomicInteger();
    static final AtomicInteger BASKETS = new AtomicInteger();
    static volatile CountDownLatch slow = new CountDownLatch(0);

    public record Payment(@Positive int amount) {}

    static final class TillClosed extends RequestProblem {
        TillClosed() {
            super(409, "till_closed", "The till is closed; open it first.");
            with("opensAt", "08:00");
        }
    }

    private final Actor actor;

    TillResource(Actor actor) {
        this.actor = actor;
    }

    @Produces
    static Clock clock() {
        return Clock.systemUTC();
    }

    @GET
    @Path("/who")
    @RolesAllowed(Role.ADMIN)
    public Map<String, String> who() {
        return Map.of("actor", actor.name());
    }

    @GET
    @Path("/unsaid")
    public String unsaid() {
        return "nobody said who may call this";
    }

    @GET
    @Path("/name")
    @RolesAllowed(Role.VIEWER)
    public String name() {
        return Name.of("a\u0000b").text();
    }

    @GET
    @Path("/broken")
    @RolesAllowed(Role.VIEWER)
    public String broken() {
        throw new IllegalStateException("secret detail");
    }

    @GET
    @Path("/receipt")
    @RolesAllowed(Role.VIEWER)
    public void receipt() throws IOException {
        Files.writeString(java.nio.file.Path.of("/dev/full"), "paid");
    }

    @POST
    @Idempotent
    @Path("/slow")
    @RolesAllowed(Role.EDITOR)
    public RestResponse<Map<String, Integer>> paySlowly(@NotNull @Valid Payment payment) throws InterruptedException {
        slow.await();
        return RestResponse.status(RestResponse.Status.CREATED, Map.of("payment", PAYMENTS.incrementAndGet()));
    }

    /** @param notes by name of the item */
    public record Basket(List<String> items, Map<String, String> notes, boolean dryRun) {}

    @POST
    @Path("/baskets")
    @RolesAllowed(Role.EDITOR)
    public Basket fill(@QueryParam("dryRun") boolean dryRun, @NotNull @Valid Basket basket) {
        BASKETS.incrementAndGet();
        return basket;
    }

    @GET
    @Path("/payments/{number}")
    @RolesAllowed(Role.VIEWER)
    public Map<String, Object> payment(
            @PathParam("number") long number,
            @QueryParam("q") @Size(max = 5) String q,
            @QueryParam("limit") Integer limit,
            @QueryParam("open") Boolean open) {
        return Map.of("number", number);
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.EDITOR)
    public RestResponse<Map<String, Integer>> pay(@NotNull @Valid Payment payment) {
        if (payment.amount() == 13) {
            throw new TillClosed();
        }
        return RestResponse.status(RestResponse.Status.CREATED, Map.of("payment", PAYMENTS.incrementAndGet()));
    }
}
