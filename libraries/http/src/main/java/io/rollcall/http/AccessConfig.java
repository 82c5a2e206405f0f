package io.rollcall.http;

import java.util.Optional;
import java.util.Set;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Who may reach a service. The default is one person on this machine, without login (D36). */
@ConfigMapping(prefix = "rollcall")
public interface AccessConfig {

    /** The name of that one person. */
    @WithDefault("${user.name}")
    String actor();

    /** Further names this service is reached by; the loopback names always are. */
    Optional<Set<String>> allowedHosts();

    /** Origins (scheme, host and port) whose pages may write; those of the gateway. */
    Optional<Set<String>> allowedOrigins();

    Login login();

    /** Where people log in. */
    interface Login {

        /** The issuer as browsers reach it, where that is not how the services do. */
        @WithDefault("${quarkus.oidc.auth-server-url:}")
        Optional<String> issuer();

        /** The client of the screen: public, with code and PKCE. */
        @WithDefault("rollcall-gui")
        String clientId();

        /** The client of the command line: public, with device codes. */
        @WithDefault("rollcall-cli")
        String cliClientId();
    }
}
