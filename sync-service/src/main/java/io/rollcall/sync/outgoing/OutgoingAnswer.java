package io.rollcall.sync.outgoing;

import java.util.Map;
import java.util.Optional;

/**
 * What came back, beside the body.
 *
 * @param status 200 or 203, or 304 when the body is still the one the ETag was of
 * @param headers by their names in lower case; the few that say what the body is
 * @param receivedBytes of the body, as they came over the network
 * @param bodyBytes of the body, decompressed
 */
public record OutgoingAnswer(int status, Map<String, String> headers, long receivedBytes, long bodyBytes) {

    /** There is no body then: the one that is known is still right. */
    public boolean isNotModified() {
        return status == 304;
    }

    /** Only one that can be sent back; the RFC allows more characters than we send. */
    public Optional<String> etag() {
        return header("etag").filter(OutgoingRequest::isSendable);
    }

    /** Of all headers of this name. */
    public Optional<String> link() {
        return header("link");
    }

    public Optional<String> lastModified() {
        return header("last-modified");
    }

    public Optional<String> contentType() {
        return header("content-type");
    }

    private Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }
}
