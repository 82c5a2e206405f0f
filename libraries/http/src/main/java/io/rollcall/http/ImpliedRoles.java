package io.rollcall.http;

import java.util.Map;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;

/** A token that says admin need not say editor and viewer too (D36). */
@ApplicationScoped
class ImpliedRoles implements SecurityIdentityAugmentor {

    private static final Map<String, Set<String>> IMPLIED = Map.of(
            Role.SERVICE, Set.of(Role.ADMIN, Role.EDITOR, Role.VIEWER),
            Role.ADMIN, Set.of(Role.EDITOR, Role.VIEWER),
            Role.EDITOR, Set.of(Role.VIEWER));

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        var builder = QuarkusSecurityIdentity.builder(identity);
        identity.getRoles().forEach(role -> builder.addRoles(IMPLIED.getOrDefault(role, Set.of())));
        return Uni.createFrom().item(builder.build());
    }
}
