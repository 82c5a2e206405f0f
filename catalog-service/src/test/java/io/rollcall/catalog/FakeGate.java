package io.rollcall.catalog;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ServiceUnavailableException;

import org.jboss.resteasy.reactive.RestResponse;

import io.rollcall.catalog.identity.ExceptionOwner;
import io.rollcall.identity.Identifier;

/** The owner of the exceptions, as far as the catalog's tests speak with it. */
@Path("/api/v1/identity")
public class FakeGate implements ExceptionOwner {

    static final Map<String, KnownException> EXCEPTIONS = new ConcurrentHashMap<>();
    private static final AtomicLong REVISIONS = new AtomicLong();
    static volatile boolean away;

    static void except(String category, String brand, String model, String variant) {
        long revision = REVISIONS.incrementAndGet();
        var exception = new KnownException(
                Identifier.of(9_000_000 + revision), category, brand, model, variant, 1, revision, false);
        EXCEPTIONS.put(exception.identifier(), exception);
    }

    @POST
    @Path("/{category}/exceptions")
    @PermitAll
    @Override
    public RestResponse<KnownException> add(@PathParam("category") String category, NewException wanted) {
        return known(category, wanted).map(RestResponse::ok).orElseGet(() -> {
            except(category, wanted.brand(), wanted.model(), wanted.variant());
            return RestResponse.status(
                    RestResponse.Status.CREATED, known(category, wanted).orElseThrow());
        });
    }

    private static Optional<KnownException> known(String category, NewException wanted) {
        return EXCEPTIONS.values().stream()
                .filter(exception -> exception.category().equals(category)
                        && exception.model().equals(wanted.model())
                        && exception.variant().equals(wanted.variant()))
                .findFirst();
    }

    @DELETE
    @Path("/{category}/exceptions")
    @PermitAll
    @Override
    public void remove(
            @PathParam("category") String category,
            @QueryParam("identifier") String identifier,
            @QueryParam("reason") String reason) {
        EXCEPTIONS.remove(identifier);
    }

    @GET
    @Path("/{category}/exceptions/changes")
    @PermitAll
    @Override
    public Changes changes(@PathParam("category") String category, @QueryParam("since") long since) {
        if (away) {
            throw new ServiceUnavailableException();
        }
        return new Changes(EXCEPTIONS.values().stream()
                .filter(exception -> exception.category().equals(category) && exception.revision() > since)
                .toList());
    }
}
