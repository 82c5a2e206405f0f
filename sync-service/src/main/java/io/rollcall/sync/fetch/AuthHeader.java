package io.rollcall.sync.fetch;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What lets us in (D32): {@code Name: value}, or a bare value for {@code Authorization}. */
record AuthHeader(String name, String value) {

    private static final Pattern NAMED = Pattern.compile("([A-Za-z0-9!#$%&'*+.^_`|~-]+):(.*)");

    static Optional<AuthHeader> of(String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        Matcher named = NAMED.matcher(text.strip());
        return Optional.of(
                named.matches()
                        ? new AuthHeader(named.group(1), named.group(2).strip())
                        : new AuthHeader("Authorization", text.strip()));
    }

    @Override
    public String toString() {
        return "AuthHeader";
    }
}
