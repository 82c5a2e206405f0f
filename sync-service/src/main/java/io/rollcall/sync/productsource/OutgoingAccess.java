package io.rollcall.sync.productsource;

import java.time.Clock;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.rollcall.sync.SyncConfig;
import io.rollcall.sync.outgoing.AllowedHosts;
import io.rollcall.sync.outgoing.Limits;
import io.rollcall.sync.outgoing.OutgoingHttp;

/** Who may be asked, and how much of an answer is taken, is the operator's to say (D33). */
class OutgoingAccess {

    @Produces
    @Singleton
    OutgoingHttp http(SyncConfig config, Clock clock) {
        var limits =
                new Limits(Limits.USUAL.connect(), Limits.USUAL.total(), (long) config.sourceMostMegabytes() << 20);
        return new OutgoingHttp(AllowedHosts.of(config.sourceAllowedHosts().orElse("")), limits, clock);
    }
}
