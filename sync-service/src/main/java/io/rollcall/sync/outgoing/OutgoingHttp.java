package io.rollcall.sync.outgoing;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import javax.net.ssl.SSLContext;

import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.apache.hc.core5.ssl.SSLContexts;

import io.rollcall.sync.outgoing.OutgoingFailure.Code;

/**
 * The one way out to other hosts (D33): only to hosts the operator allows, to the very address that was checked, without following
 * redirects and without a proxy, within a time and a size.
 */
@RequiredArgsConstructor(access = AccessLevel.PRIVATE)
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
        this(allowedHosts, new CheckedAddresses(allowedHosts, lookup), limits, clock, trust);
    }

    /** The same way out, with other limits for each request. */
    public OutgoingHttp within(Limits other) {
        return new OutgoingHttp(allowedHosts, addresses, other, clock, trust);
    }

    public Limits limits() {
        return limits;
    }

    /** Same scheme, host and port, as they are read to connect: what one may be told, the other may. */
    public static boolean isSamePlace(URI one, URI other) {
        try {
            return Destination.of(one).equals(Destination.of(other));
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    /** {@link #get(OutgoingRequest, OutputStream, OutgoingProgress)} for who need not know how far it has come. */
    public OutgoingAnswer get(OutgoingRequest request, OutputStream target) throws IOException {
        return get(request, target, OutgoingProgress.NONE);
    }

    /**
     * Waits for the whole answer, at most as long as the limits say.
     *
     * @param target gets the body, decompressed; what a failed request has written to it is worth nothing
     * @throws OutgoingFailure when there is no answer, or none to use; another {@link IOException} is the target's
     */
    public OutgoingAnswer get(OutgoingRequest request, OutputStream target, OutgoingProgress progress)
            throws IOException {
        return send(request, progress, (exchange, client) -> exchange.judged(client, target));
    }

    /**
     * As {@link #get(OutgoingRequest, OutputStream, OutgoingProgress)}, but hands back what the host says when it does not send
     * the body. A redirect is handed back like any other error.
     */
    public OutgoingReply ask(OutgoingRequest request, OutputStream target, OutgoingProgress progress)
            throws IOException {
        return send(request, progress, (exchange, client) -> exchange.unjudged(client, target));
    }

    /**
     * Sends something to a host of which nothing is wanted but that it takes it.
     *
     * @return the status, whatever it is
     */
    public int tell(OutgoingRequest request) throws IOException {
        return send(request, OutgoingProgress.NONE, Exchange::told);
    }

    private <T> T send(OutgoingRequest request, OutgoingProgress progress, Reading<T> reading) throws IOException {
        Destination destination = allowedHosts.destination(request.url());
        try (var deadline = new Deadline(limits.total())) {
            List<InetAddress> checked = addresses.of(destination, deadline);
            progress.resolved(destination.toString(), checked);
            var exchange = new Exchange(request, destination, limits, deadline, clock, progress);
            return tryEach(checked, address -> {
                Runnable connected = () -> progress.connected(destination.toString(), address);
                try (var client = new PinnedClient(address, limits, trust, connected)) {
                    return reading.of(exchange, client);
                }
            });
        }
    }

    private static <T> T tryEach(List<InetAddress> checked, Attempt<T> attempt) throws IOException {
        var untried = checked.iterator();
        while (true) {
            try {
                return attempt.at(untried.next());
            } catch (OutgoingFailure failed) {
                if (failed.code() != Code.CONNECT_FAILED || !untried.hasNext()) {
                    throw failed;
                }
            }
        }
    }

    @FunctionalInterface
    private interface Reading<T> {
        T of(Exchange exchange, PinnedClient client) throws IOException;
    }

    @FunctionalInterface
    private interface Attempt<T> {
        T at(InetAddress address) throws IOException;
    }
}
