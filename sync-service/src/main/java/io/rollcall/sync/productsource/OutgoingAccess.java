package io.rollcall.sync.productsource;

import java.time.Clock;
import java.util.Optional;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.rollcall.sync.outgoing.AllowedHosts;
import io.rollcall.sync.outgoing.Limits;
import io.rollcall.sync.outgoing.OutgoingHttp;

/**
 * Who may be asked, and how much of an answer is taken, is the operator's to say (D33):
 * {@code ROLLCALL_SOURCE_ALLOWED_HOSTS}, {@code ROLLCALL_SOURCE_MOST_MEGABYTES}.
 */
class OutgoingAccess {

    @Produces
    @Singleton
    OutgoingHttp http(
            @ConfigProperty(name = "rollcall.source-allowed-hosts") Optional<String> allowed,
            @ConfigProperty(name = "rollcall.source-most-megabytes", defaultValue = "64") int mostMegabytes,
            Clock clock) {
        var limits = new Limits(Limits.USUAL.connect(), Limits.USUAL.total(), (long) mostMegabytes << 20);
        return new OutgoingHttp(AllowedHosts.of(allowed.orElse("")), limits, clock);
    }
}
