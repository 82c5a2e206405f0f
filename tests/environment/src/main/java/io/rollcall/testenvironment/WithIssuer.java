package io.rollcall.testenvironment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** Gives a {@code @QuarkusTest} an issuer, so that who calls it needs a token. */
public class WithIssuer implements QuarkusTestResourceLifecycleManager {

    private OidcIssuer issuer;

    @Override
    public Map<String, String> start() {
        try {
            issuer = new OidcIssuer();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return Map.of(
                "quarkus.oidc.tenant-enabled",
                "true",
                "quarkus.oidc.auth-server-url",
                issuer.url(),
                "rollcall.service-client.id",
                OidcIssuer.SERVICE,
                "rollcall.service-client.secret",
                OidcIssuer.secretOf(OidcIssuer.SERVICE));
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(issuer, new TestInjector.MatchesType(OidcIssuer.class));
    }

    @Override
    public void stop() {
        issuer.close();
    }
}
