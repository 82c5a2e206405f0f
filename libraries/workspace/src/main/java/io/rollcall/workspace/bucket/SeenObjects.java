package io.rollcall.workspace.bucket;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Which ETag went with the bytes that were read or written last, so that a replacement need not read them again. */
final class SeenObjects {

    private static final int MOST = 10_000;

    /** @param fingerprint {@link io.rollcall.workspace.ContentHash#quick} of the bytes */
    private record Seen(String etag, String fingerprint) {}

    private final Map<String, Seen> byKey = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Seen> eldest) {
            return size() > MOST;
        }
    };

    synchronized void add(String key, String etag, String fingerprint) {
        byKey.put(key, new Seen(etag, fingerprint));
    }

    /** The ETag of these bytes, if they are what was seen there last. */
    synchronized Optional<String> etag(String key, String fingerprint) {
        return Optional.ofNullable(byKey.get(key))
                .filter(seen -> seen.fingerprint().equals(fingerprint))
                .map(Seen::etag);
    }
}
