package io.rollcall.sync.outgoing;

import java.net.InetAddress;
import java.net.URI;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import io.rollcall.sync.outgoing.OutgoingFailure.Code;

/**
 * The hosts the operator lets us ask (D33): {@code files.example, 10.0.0.5:9000, [::1]:9000}. An entry without a port allows
 * every port of its host; an empty list allows nothing.
 *
 * <p>The address of a host must be public, else anyone who controls a name could lead us into the network we run in. Two things
 * allow an address that is not: it is listed itself, as an address ({@code 10.0.0.5} or {@code 10.0.0.5:9000}), whether
 * it is asked by that address or by an allowed name; and {@code localhost}, where it is listed, may be the loopback. A name
 * with one address that is not allowed is rejected as a whole.
 */
public final class AllowedHosts {

    public static final String SETTING = "ROLLCALL_SOURCE_ALLOWED_HOSTS";

    private static final String LOCALHOST = "localhost";

    private final Set<Authority> entries;

    private AllowedHosts(Set<Authority> entries) {
        this.entries = Set.copyOf(entries);
    }

    /** @throws IllegalArgumentException naming the entry that cannot be read */
    public static AllowedHosts of(String list) {
        var entries = new HashSet<Authority>();
        for (String entry : list.split(",")) {
            if (!entry.isBlank()) {
                entries.add(entry(entry.strip()));
            }
        }
        return new AllowedHosts(entries);
    }

    private static Authority entry(String text) {
        try {
            return Authority.parse(text);
        } catch (IllegalArgumentException unreadable) {
            throw new IllegalArgumentException(
                    SETTING + " holds “" + text + "”, which cannot be read: " + unreadable.getMessage() + ".");
        }
    }

    public boolean allows(URI url) {
        try {
            return isListed(Destination.of(url).authority());
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    /** @throws OutgoingFailure {@code host_not_allowed}, saying how to allow the host */
    Destination destination(URI url) throws OutgoingFailure {
        Destination destination;
        try {
            destination = Destination.of(url);
        } catch (IllegalArgumentException unreadable) {
            throw new OutgoingFailure(
                    Code.HOST_NOT_ALLOWED, "The URL cannot be used: " + unreadable.getMessage() + ".");
        }
        if (!isListed(destination.authority())) {
            throw new OutgoingFailure(
                    Code.HOST_NOT_ALLOWED,
                    destination + " is not an allowed host. If it should be, add " + destination + " to " + SETTING
                            + ".");
        }
        return destination;
    }

    /** @throws OutgoingFailure {@code address_not_allowed}, saying how to allow the address */
    void check(Destination destination, InetAddress address) throws OutgoingFailure {
        Optional<String> kind = SpecialAddress.kind(address);
        if (kind.isPresent() && !isAllowedThoughSpecial(destination, address)) {
            throw new OutgoingFailure(
                    Code.ADDRESS_NOT_ALLOWED,
                    "%s has the address %s, which is %s. If it should be asked, add %s to %s."
                            .formatted(
                                    destination,
                                    address.getHostAddress(),
                                    kind.get(),
                                    destination.entryFor(address.getHostAddress()),
                                    SETTING));
        }
    }

    private boolean isAllowedThoughSpecial(Destination destination, InetAddress address) {
        boolean isLocalhost = destination.authority().host().equals(LOCALHOST) && address.isLoopbackAddress();
        return isLocalhost
                || isListed(new Authority(
                        address.getHostAddress(), destination.authority().port()));
    }

    private boolean isListed(Authority asked) {
        return entries.contains(asked) || entries.contains(asked.withPort(0));
    }
}
