package io.rollcall.http;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The person for whom one of our services asks another. The name goes beside the service's own token, percent-encoded, and is
 * believed from a service alone (D51).
 */
public final class OnBehalfOf {

    public static final String HEADER = "Rollcall-On-Behalf-Of";

    @FunctionalInterface
    public interface Work<T, E extends Exception> {
        T run() throws E;
    }

    private static final ThreadLocal<String> PERSON = new ThreadLocal<>();

    private OnBehalfOf() {}

    /** Does what a person began, when no request of that person is there any more; on this thread alone. */
    public static <T, E extends Exception> T call(String person, Work<T, E> work) throws E {
        String before = PERSON.get();
        PERSON.set(person);
        try {
            return work.run();
        } finally {
            if (before == null) {
                PERSON.remove();
            } else {
                PERSON.set(before);
            }
        }
    }

    /** Whose work this thread does; empty when that is whoever sent the request, or nobody. */
    public static Optional<String> current() {
        return Optional.ofNullable(PERSON.get());
    }

    public static String encoded(String person) {
        return URLEncoder.encode(person, StandardCharsets.UTF_8);
    }

    /** @throws IllegalArgumentException when it is not percent-encoded */
    static String decoded(String header) {
        return URLDecoder.decode(header, StandardCharsets.UTF_8);
    }
}
