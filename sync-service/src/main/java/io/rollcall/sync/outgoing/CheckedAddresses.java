package io.rollcall.sync.outgoing;

import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import lombok.RequiredArgsConstructor;

import io.rollcall.sync.outgoing.OutgoingFailure.Code;

/**
 * The addresses of a host, looked up once. Whoever looked a name up again to connect could be given another address than the one
 * that was checked.
 */
@RequiredArgsConstructor
final class CheckedAddresses {

    private final AllowedHosts allowedHosts;
    private final NameLookup lookup;

    List<InetAddress> of(Destination destination, Deadline deadline) throws OutgoingFailure, InterruptedIOException {
        var literal = destination.authority().address();
        List<InetAddress> addresses = literal.isPresent() ? List.of(literal.get()) : lookedUp(destination, deadline);
        for (InetAddress address : addresses) {
            allowedHosts.check(destination, address);
        }
        return addresses;
    }

    /** On another thread, as nothing ends a look-up that hangs. */
    private List<InetAddress> lookedUp(Destination destination, Deadline deadline)
            throws OutgoingFailure, InterruptedIOException {
        String host = destination.authority().host();
        try {
            List<InetAddress> addresses = CompletableFuture.supplyAsync(() -> addresses(host))
                    .get(deadline.remainingNanos(), TimeUnit.NANOSECONDS);
            if (addresses.isEmpty()) {
                throw unknown(host);
            }
            return addresses;
        } catch (ExecutionException failed) {
            throw unknown(host);
        } catch (TimeoutException late) {
            throw deadline.failure(destination);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while " + host + " was looked up");
        }
    }

    private List<InetAddress> addresses(String host) {
        try {
            return lookup.addresses(host);
        } catch (UnknownHostException unknown) {
            throw new CompletionException(unknown);
        }
    }

    private static OutgoingFailure unknown(String host) {
        return new OutgoingFailure(
                Code.NAME_UNKNOWN,
                "No host is known by the name " + host + ". Check its spelling, and the DNS of this computer.");
    }
}
