package io.rollcall.sync.productsource;

import java.time.Clock;
import java.util.Optional;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.rollcall.sync.outgoing.AllowedHosts;
import io.rollcall.sync.outgoing.Limits;
import io.rollcall.sync.outgoing.OutgoingHttp;

/** Who may be asked is the operator's to say (D33): {@code ROLLCALL_SOURCE_ALLOWED_HOSTS}. */
class OutgoingAccess {

    @Produces
    @Singleton
    OutgoingHttp http(@ConfigProperty(name = "rollcall.source-allowed-hosts") Optional<String> allowed, Clock clock) {
        return new OutgoingHttp(AllowedHosts.of(allowed.orElse("")), Limits.USUAL, clock);
    }
}
