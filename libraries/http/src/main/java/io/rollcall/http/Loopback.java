package io.rollcall.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Without an OIDC issuer a service listens on loopback alone; it refuses to start anywhere else (D36). */
@ApplicationScoped
public class Loopback {

    private static final int FIRST = 1;

    private final String address;
    private final Optional<String> issuer;

    Loopback(
            @ConfigProperty(name = "quarkus.http.host") String address,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> issuer) {
        this.address = address;
        this.issuer = issuer;
    }

    public boolean isWithoutLogin() {
        return issuer.isEmpty();
    }

    void refuseToBeOpen(@Observes @Priority(FIRST) StartupEvent started) throws UnknownHostException {
        if (isWithoutLogin() && !InetAddress.getByName(address).isLoopbackAddress()) {
            throw new IllegalStateException(
                    "Refusing to listen on " + address + " without login. Set QUARKUS_OIDC_AUTH_SERVER_URL"
                            + " (and QUARKUS_OIDC_TENANT_ENABLED=true) to an OIDC issuer, or QUARKUS_HTTP_HOST to 127.0.0.1.");
        }
    }
}
