package io.rollcall.http;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An address that a browser would open: http or https, any host a browser takes (international ones, underscores), spaces
 * and other characters in the path as people type them. It is kept as it was typed.
 */
public record WebAddress(String text) {

    public static final int LONGEST = 2_000;

    /** Why a text is no address, as the end of a sentence: "has a space in its host name". */
    public static final class NotAnAddress extends IllegalArgumentException {
        NotAnAddress(String why) {
            super(why);
        }
    }

    private static final Pattern SCHEME = Pattern.compile("(?i)https?:");
    private static final Pattern ANY_SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+-]*:");
    private static final Pattern FORBIDDEN_IN_HOST = Pattern.compile("[\\x00-\\x20\"#%/:<>?@\\[\\\\\\]^`{|}\\x7F]");
    private static final Pattern IPV6 = Pattern.compile("\\[[0-9A-Fa-f:.]+]");
    private static final int HIGHEST_PORT = 65_535;

    /** @throws NotAnAddress with the exact reason */
    public static WebAddress of(String raw) {
        String text = raw.strip();
        if (text.isEmpty()) {
            throw new NotAnAddress("is empty");
        }
        if (text.length() > LONGEST) {
            throw new NotAnAddress("has " + text.length() + " characters; at most " + LONGEST + " are possible");
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new NotAnAddress("has a line break or another control character");
        }
        var scheme = SCHEME.matcher(text);
        if (!scheme.lookingAt()) {
            boolean hasAnother = ANY_SCHEME.matcher(text).lookingAt();
            throw new NotAnAddress(
                    hasAnother ? "is neither http nor https" : "does not begin with http:// or https://");
        }
        String rest = text.substring(scheme.end());
        if (!rest.startsWith("//")) {
            throw new NotAnAddress("has no // after " + scheme.group().toLowerCase(Locale.ROOT));
        }
        int end = endOfAuthority(rest);
        checkAuthority(rest.substring(2, end));
        return new WebAddress(text);
    }

    private static int endOfAuthority(String rest) {
        for (int i = 2; i < rest.length(); i++) {
            if ("/?#\\".indexOf(rest.charAt(i)) >= 0) {
                return i;
            }
        }
        return rest.length();
    }

    private static void checkAuthority(String authority) {
        String hostAndPort = authority.substring(authority.lastIndexOf('@') + 1);
        int colon = hostAndPort.lastIndexOf(':');
        boolean hasPort = colon > hostAndPort.lastIndexOf(']');
        String host = hasPort ? hostAndPort.substring(0, colon) : hostAndPort;
        if (hasPort) {
            checkPort(hostAndPort.substring(colon + 1));
        }
        checkHost(host);
    }

    private static void checkPort(String port) {
        boolean isNumber = port.chars().allMatch(digit -> digit >= '0' && digit <= '9') && port.length() <= 5;
        if (!isNumber || (!port.isEmpty() && Integer.parseInt(port) > HIGHEST_PORT)) {
            throw new NotAnAddress("has no port number after the colon but “" + shortened(port) + "”");
        }
    }

    private static void checkHost(String host) {
        if (host.isEmpty()) {
            throw new NotAnAddress("names no host");
        }
        if (host.startsWith("[")) {
            if (!IPV6.matcher(host).matches()) {
                throw new NotAnAddress("has no IPv6 address in its brackets");
            }
            return;
        }
        var forbidden = FORBIDDEN_IN_HOST.matcher(host);
        if (forbidden.find()) {
            String character = forbidden.group();
            throw new NotAnAddress("has " + (character.isBlank() ? "a space" : "a “" + character + "”")
                    + " in its host name “" + shortened(host) + "”");
        }
        try {
            String ascii = IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
            if (ascii.isEmpty() || ascii.equals(".") || ascii.contains("..") || ascii.startsWith(".")) {
                throw new NotAnAddress("has an empty part in its host name “" + shortened(host) + "”");
            }
        } catch (NotAnAddress empty) {
            throw empty;
        } catch (IllegalArgumentException unusable) {
            throw new NotAnAddress("has a host name that is too long or cannot be one: “" + shortened(host) + "”");
        }
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    @Override
    public String toString() {
        return text;
    }
}
