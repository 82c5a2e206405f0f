package io.rollcall.sync.outgoing;

import java.net.URI;
import java.util.Locale;

/**
 * Where a URL leads to.
 *
 * @param authority with the port that is connected to
 */
record Destination(boolean isEncrypted, Authority authority) {

    /** @throws IllegalArgumentException when it is not an address that could be asked, saying why; never citing the URL */
    static Destination of(URI url) {
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new IllegalArgumentException("it does not begin with http:// or https://");
        }
        if (url.getRawAuthority() == null) {
            throw new IllegalArgumentException("it has no host");
        }
        if (url.getRawAuthority().indexOf('@') >= 0) {
            throw new IllegalArgumentException("it holds a user name or password; send them as a header");
        }
        boolean isEncrypted = scheme.equals("https");
        Authority authority = Authority.parse(url.getRawAuthority());
        return new Destination(
                isEncrypted, authority.port() == 0 ? authority.withPort(usualPort(isEncrypted)) : authority);
    }

    String scheme() {
        return isEncrypted ? "https" : "http";
    }

    /** How an operator would write this host, or one of its addresses, in the list: without a port that is the usual one. */
    Authority entryFor(String host) {
        boolean isUsual = authority.port() == usualPort(isEncrypted);
        return new Authority(host, isUsual ? 0 : authority.port());
    }

    /** @param reference a URL, or a path at this host */
    URI resolve(String reference) {
        return URI.create(scheme() + "://" + this + "/").resolve(reference);
    }

    private static int usualPort(boolean isEncrypted) {
        return isEncrypted ? 443 : 80;
    }

    @Override
    public String toString() {
        return entryFor(authority.host()).toString();
    }
}
