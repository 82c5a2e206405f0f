package io.rollcall.sync.outgoing;

import java.net.IDN;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A host, and a port where one is given: what stands in the list of allowed hosts, and in a URL. Both are read here and
 * nowhere else, so that what was checked is what is connected to (D33).
 *
 * @param host in lower case and ASCII, without a trailing dot; of an IPv6 address without brackets
 * @param port 0 when none is given
 */
record Authority(String host, int port) {

    private static final Pattern SHAPE = Pattern.compile("(?:\\[([0-9a-f:.]+)]|([^\\[\\]:@/\\s]+))(?::(\\d{1,5}))?");
    private static final Pattern NAME =
            Pattern.compile("[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?(\\.[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)*");

    /** Names that some resolvers take for an IPv4 address: {@code 127.1}, {@code 0x7f.1}, {@code 2130706433}. */
    private static final Pattern NUMERIC = Pattern.compile("(.*\\.)?(\\d+|0x[0-9a-f]*)");

    private static final String OCTET = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern IPV4 = Pattern.compile(OCTET + "(\\." + OCTET + "){3}");

    /** @throws IllegalArgumentException when it cannot be read, saying why */
    static Authority parse(String text) {
        Matcher parts = SHAPE.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            throw new IllegalArgumentException("it is not a host or host:port, with an IPv6 address in brackets");
        }
        String host = parts.group(1) != null ? ipv6(parts.group(1)) : name(parts.group(2));
        return new Authority(host, parts.group(3) == null ? 0 : port(parts.group(3)));
    }

    Authority withPort(int given) {
        return new Authority(host, given);
    }

    /** The address, where the host is one; never looked up. */
    Optional<InetAddress> address() {
        return isIpv6() || IPV4.matcher(host).matches() ? Optional.of(literal(host)) : Optional.empty();
    }

    private static String ipv6(String text) {
        return literal("[" + text + "]").getHostAddress();
    }

    private static String name(String text) {
        // Before anything is compared: full-width digits and dots become plain ones here.
        String ascii = IDN.toASCII(text).toLowerCase(Locale.ROOT);
        String name = ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
        if (!NAME.matcher(name).matches() || name.length() > 253) {
            throw new IllegalArgumentException("it is not a host name");
        }
        if (NUMERIC.matcher(name).matches() && !IPV4.matcher(name).matches()) {
            throw new IllegalArgumentException("an IPv4 address is written as four decimal numbers, such as 192.0.2.1");
        }
        return name;
    }

    private static int port(String digits) {
        int port = Integer.parseInt(digits);
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("a port is between 1 and 65535");
        }
        return port;
    }

    private static InetAddress literal(String address) {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException unreadable) {
            throw new IllegalArgumentException("it is not an IPv6 address");
        }
    }

    private boolean isIpv6() {
        return host.indexOf(':') >= 0;
    }

    /** As in a URL, and as an entry in the list of allowed hosts. */
    @Override
    public String toString() {
        return (isIpv6() ? "[" + host + "]" : host) + (port == 0 ? "" : ":" + port);
    }
}
