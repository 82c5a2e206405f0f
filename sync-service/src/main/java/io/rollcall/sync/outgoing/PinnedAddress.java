package io.rollcall.sync.outgoing;

import java.net.InetAddress;

import org.apache.hc.client5.http.DnsResolver;

/** Answers the one address that was checked, so that the client has nothing to look up. */
record PinnedAddress(InetAddress address) implements DnsResolver {

    @Override
    public InetAddress[] resolve(String host) {
        return new InetAddress[] {address};
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
