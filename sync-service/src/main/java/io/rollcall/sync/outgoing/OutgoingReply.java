package io.rollcall.sync.outgoing;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An answer that nobody has judged, for who speaks the host's own protocol and can tell what its errors mean.
 *
 * @param status never a success without a body, which is a failure for everyone
 * @param headers as the host sent them; their names can be asked in any case
 * @param error the start of the body of any answer but a 200 or 203, decompressed
 * @param receivedBytes of the body, as they came over the network
 * @param bodyBytes of the body, decompressed
 */
public record OutgoingReply(
        int status, Map<String, List<String>> headers, byte[] error, long receivedBytes, long bodyBytes) {

    /** The body went to the target. */
    public boolean isWhole() {
        return status == 200 || status == 203;
    }

    /** The first of this name, if it can be sent back. */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst().filter(OutgoingRequest::isSendable);
    }
}
