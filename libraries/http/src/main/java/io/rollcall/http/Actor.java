package io.rollcall.http;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.ForbiddenException;

import io.quarkus.security.identity.SecurityIdentity;
import lombok.RequiredArgsConstructor;

/** Who asks: the person of the token, or of this machine. Stands in the audit and in every event. */
@RequestScoped
@RequiredArgsConstructor
public class Actor {

    private final SecurityIdentity identity;

    /** For an endpoint whose dry run is open to more people than what it does for real (D36); 403 otherwise. */
    public void require(String role) {
        if (!identity.hasRole(role)) {
            throw new ForbiddenException("This needs the role " + role + ".");
        }
    }

    public String name() {
        return identity.isAnonymous() ? "anonymous" : identity.getPrincipal().getName();
    }
}
