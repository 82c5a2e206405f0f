package io.rollcall.sync.outgoing;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Addresses that are no host on the public Internet (D33), after the registries of special-purpose addresses of IANA. IPv6
 * addresses that stand for an IPv4 address are judged by it, as the packets may end up there.
 */
final class SpecialAddress {

    private static final List<Range> RANGES = List.of(
            Range.of("0.0.0.0/8", "an address of “this network”"),
            Range.of("10.0.0.0/8", "a private address"),
            Range.of("100.64.0.0/10", "an address shared inside a provider's network"),
            Range.of("127.0.0.0/8", "a loopback address"),
            Range.of("169.254.0.0/16", "a link-local address"),
            Range.of("172.16.0.0/12", "a private address"),
            Range.of("192.0.0.0/24", "an address reserved for protocols"),
            Range.of("192.0.2.0/24", "an address for documentation"),
            Range.of("192.88.99.0/24", "an address of a 6to4 relay"),
            Range.of("192.168.0.0/16", "a private address"),
            Range.of("198.18.0.0/15", "an address for benchmarks"),
            Range.of("198.51.100.0/24", "an address for documentation"),
            Range.of("203.0.113.0/24", "an address for documentation"),
            Range.of("224.0.0.0/4", "a multicast address"),
            Range.of("255.255.255.255/32", "the broadcast address"),
            Range.of("240.0.0.0/4", "a reserved address"),
            Range.of("::/128", "the unspecified address"),
            Range.of("::1/128", "a loopback address"),
            Range.of("fe80::/10", "a link-local address"),
            Range.of("fec0::/10", "a site-local address"),
            Range.of("fc00::/7", "a private address"),
            Range.of("ff00::/8", "a multicast address"),
            Range.of("2001:db8::/32", "an address for documentation"),
            Range.of("3fff::/20", "an address for documentation"),
            Range.of("2001::/23", "an address reserved for protocols"));

    /** Where in an IPv6 address the IPv4 address stands. */
    private static final List<Embedding> EMBEDDINGS = List.of(
            new Embedding(Range.of("::/96", "IPv4-compatible"), 12),
            new Embedding(new Range(mapped(), 96, "IPv4-mapped"), 12),
            new Embedding(Range.of("64:ff9b::/96", "NAT64"), 12),
            new Embedding(Range.of("2002::/16", "6to4"), 2));

    /** All unicast addresses of the public Internet so far. */
    private static final Range GLOBAL = Range.of("2000::/3", "a public address");

    private SpecialAddress() {}

    /** What the address is, such as “a private address”; empty for a public one. */
    static Optional<String> kind(InetAddress address) {
        return kind(address.getAddress());
    }

    private static Optional<String> kind(byte[] address) {
        for (Range range : RANGES) {
            if (range.contains(address)) {
                return Optional.of(range.kind);
            }
        }
        for (Embedding embedding : EMBEDDINGS) {
            if (embedding.range.contains(address)) {
                return kind(embedding.ipv4(address))
                        .map(kind -> kind + " within an IPv6 address (" + embedding.range.kind + ")");
            }
        }
        return address.length == 4 || GLOBAL.contains(address)
                ? Optional.empty()
                : Optional.of("not an address of the public Internet");
    }

    private static byte[] mapped() {
        byte[] prefix = new byte[16];
        prefix[10] = (byte) 0xff;
        prefix[11] = (byte) 0xff;
        return prefix;
    }

    private record Embedding(Range range, int at) {

        byte[] ipv4(byte[] address) {
            return Arrays.copyOfRange(address, at, at + 4);
        }
    }

    private record Range(byte[] network, int bits, String kind) {

        static Range of(String cidr, String kind) {
            String[] parts = cidr.split("/");
            try {
                return new Range(InetAddress.getByName(parts[0]).getAddress(), Integer.parseInt(parts[1]), kind);
            } catch (UnknownHostException noLiteral) {
                throw new IllegalArgumentException(cidr, noLiteral);
            }
        }

        boolean contains(byte[] address) {
            if (address.length != network.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (network[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
