package io.rollcall.catalog.login;

import java.util.List;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.quarkus.security.identity.SecurityIdentity;
import lombok.RequiredArgsConstructor;

import io.rollcall.http.Actor;
import io.rollcall.http.Role;

/** Who asks. */
@Path("/api/v1/me")
@RequiredArgsConstructor
public class PersonResource {

    /**
     * @param name as the history names them
     * @param roles with those they imply, sorted
     */
    public record Person(String name, List<String> roles) {}

    private final Actor actor;
    private final SecurityIdentity identity;

    /** The person as the services know them, and what they may. */
    @GET
    @RolesAllowed(Role.VIEWER)
    public Person person() {
        return new Person(actor.name(), identity.getRoles().stream().sorted().toList());
    }
}
