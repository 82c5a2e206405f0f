package io.rollcall.catalog;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ServiceUnavailableException;

import io.rollcall.catalog.identity.ExceptionOwner;
import io.rollcall.identity.Identifier;

/** The owner of the exceptions, as far as the catalog's tests speak with it. */
@Path("/api/v1/identity")
public class FakeGate implements ExceptionOwner {

    static final Map<String, KnownException> EXCEPTIONS = new ConcurrentHashMap<>();
    static volatile boolean away;

    static void except(String category, String brand, String model, String variant) {
        long revision = EXCEPTIONS.size() + 1L;
        var exception = new KnownException(
                Identifier.of(9_000_000 + revision), category, brand, model, variant, 1, revision, false);
        EXCEPTIONS.put(exception.identifier(), exception);
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
