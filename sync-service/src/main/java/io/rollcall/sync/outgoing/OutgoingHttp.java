package io.rollcall.sync.outgoing;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.time.Clock;
import java.util.List;
import javax.net.ssl.SSLContext;

import org.apache.hc.core5.ssl.SSLContexts;

import io.rollcall.sync.outgoing.OutgoingFailure.Code;

/**
 * The one way out to other hosts (D33): only to hosts the operator allows, to the very address that was checked, without following
 * redirects and without a proxy, within a time and a size.
 */
public final class OutgoingHttp {

    private final AllowedHosts allowedHosts;
    private final CheckedAddresses addresses;
    private final Limits limits;
    private final Clock clock;
    private final SSLContext trust;

    public OutgoingHttp(AllowedHosts allowedHosts, Limits limits, Clock clock) {
        this(allowedHosts, limits, clock, NameLookup.SYSTEM, SSLContexts.createSystemDefault());
    }

    OutgoingHttp(AllowedHosts allowedHosts, Limits limits, Clock clock, NameLookup lookup, SSLContext trust) {
        this.allowedHosts = allowedHosts;
        this.addresses = new CheckedAddresses(allowedHosts, lookup);
        this.limits = limits;
        this.clock = clock;
        this.trust = trust;
    }

    /**
     * Waits for the whole answer, at most as long as the limits say.
     *
     * @param target gets the body, decompressed; what a failed request has written to it is worth nothing
     * @throws OutgoingFailure when there is no answer, or none to use; another {@link IOException} is the target's
     */
    public OutgoingAnswer get(OutgoingRequest request, OutputStream target) throws IOException {
        Destination destination = allowedHosts.destination(request.url());
        try (var deadline = new Deadline(limits.total())) {
            List<InetAddress> checked = addresses.of(destination, deadline);
            return tryEach(checked, new Exchange(request, destination, limits, deadline, clock), target);
        }
    }

    private OutgoingAnswer tryEach(List<InetAddress> checked, Exchange exchange, OutputStream target)
            throws IOException {
        var untried = checked.iterator();
        while (true) {
            try (var client = new PinnedClient(untried.next(), limits, trust)) {
                return exchange.with(client, target);
            } catch (OutgoingFailure failed) {
                if (failed.code() != Code.CONNECT_FAILED || !untried.hasNext()) {
                    throw failed;
                }
            }
        }
    }
}
