package io.rollcall.http;

import java.util.Optional;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.ForbiddenException;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import lombok.RequiredArgsConstructor;

/** Who asks: the person of the token, whom a service names beside its own, or of this machine. Stands in the audit and in every event. */
@RequestScoped
@RequiredArgsConstructor
public class Actor {

    private final SecurityIdentity identity;
    private final Loopback loopback;
    private final CurrentVertxRequest request;

    /** For an endpoint whose dry run is open to more people than what it does for real (D36); 403 otherwise. */
    public void require(String role) {
        if (!identity.hasRole(role)) {
            throw new ForbiddenException("This needs the role " + role + ".");
        }
    }

    public String name() {
        return person().orElse("anonymous");
    }

    /** Empty for work that nobody's request began. */
    public Optional<String> person() {
        return namedByService()
                .or(() -> identity.isAnonymous()
                        ? Optional.empty()
                        : Optional.of(identity.getPrincipal().getName()));
    }

    /** Without login everyone has the role of a service, and is the one person of this machine. */
    private Optional<String> namedByService() {
        RoutingContext current = request.getCurrent();
        if (current == null || loopback.isWithoutLogin() || !identity.hasRole(Role.SERVICE)) {
            return Optional.empty();
        }
        return Optional.ofNullable(current.request().getHeader(OnBehalfOf.HEADER))
                .map(OnBehalfOf::decoded);
    }
}
