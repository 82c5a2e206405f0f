package io.rollcall.http;

import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

/** On loopback without an issuer, whoever reaches the service is the one person of this machine, with every role; our own services are among those who do. */
@ApplicationScoped
class LoopbackIdentity implements HttpAuthenticationMechanism {

    private final Loopback loopback;
    private final SecurityIdentity person;

    LoopbackIdentity(Loopback loopback, AccessConfig config) {
        this.loopback = loopback;
        this.person = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(config.actor()))
                .addRoles(Set.of(Role.VIEWER, Role.EDITOR, Role.ADMIN, Role.SERVICE))
                .build();
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager providers) {
        return loopback.isWithoutLogin()
                ? Uni.createFrom().item(person)
                : Uni.createFrom().nullItem();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return Uni.createFrom().nullItem();
    }
}
