package io.rollcall.sync.outgoing;

import java.net.URI;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A GET, or a POST when it has a body. Neither its URL nor the values of its headers are in its text, as they may hold secrets. */
public final class OutgoingRequest {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");
    private static final Pattern VALUE = Pattern.compile("[\\x20-\\x7e]*");

    /** They say where a request goes and where it ends, which is ours to say. */
    private static final Set<String> OURS = Set.of(
            "host", "connection", "content-length", "transfer-encoding", "upgrade", "accept-encoding", "te", "expect");

    private static final String IF_NONE_MATCH = "If-None-Match";

    private final URI url;
    private final Map<String, String> headers;
    private final Optional<byte[]> body;

    private OutgoingRequest(URI url, Map<String, String> headers, Optional<byte[]> body) {
        this.url = url;
        this.body = body;
        this.headers = Collections.unmodifiableMap(headers);
    }

    public static OutgoingRequest to(URI url) {
        return new OutgoingRequest(url, headersOf(Map.of()), Optional.empty());
    }

    /** @throws IllegalArgumentException naming the header, and not its value */
    public OutgoingRequest withHeader(String name, String value) {
        if (!NAME.matcher(name).matches() || OURS.contains(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("The header “" + name + "” cannot be sent.");
        }
        if (!isSendable(value)) {
            throw new IllegalArgumentException(
                    "The value of the header " + name + " holds a character that is not printable ASCII.");
        }
        Map<String, String> more = headersOf(headers);
        more.put(name, value);
        return new OutgoingRequest(url, more, body);
    }

    /** @param json is sent as it is */
    public OutgoingRequest posting(byte[] json) {
        return new OutgoingRequest(url, headers, Optional.of(json));
    }

    static boolean isSendable(String value) {
        return VALUE.matcher(value).matches();
    }

    /** Asks for the body only if it is another one than the one that came with this ETag. */
    public OutgoingRequest unlessStill(String etag) {
        return withHeader(IF_NONE_MATCH, etag);
    }

    URI url() {
        return url;
    }

    Map<String, String> headers() {
        return headers;
    }

    Optional<byte[]> body() {
        return body;
    }

    boolean isConditional() {
        return headers.containsKey(IF_NONE_MATCH);
    }

    private static Map<String, String> headersOf(Map<String, String> given) {
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(given);
        return headers;
    }

    @Override
    public String toString() {
        return (body.isPresent() ? "POST" : "GET") + " with the headers " + headers.keySet();
    }
}
