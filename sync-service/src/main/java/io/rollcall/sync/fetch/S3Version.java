package io.rollcall.sync.fetch;

import java.util.Optional;

import io.rollcall.sync.outgoing.OutgoingReply;

/**
 * Which version of an object it is. The ETag tells whether the content is the same; the id names the version in the bucket's own
 * history.
 *
 * @param id empty when the bucket keeps no versions
 */
record S3Version(String etag, String id) {

    private static final String NO_VERSIONS = "null";

    /** Empty when the server sends no ETag. */
    static Optional<S3Version> of(OutgoingReply reply) {
        String id = reply.header("x-amz-version-id")
                .filter(each -> !each.equals(NO_VERSIONS))
                .orElse("");
        return reply.header("etag").map(etag -> new S3Version(etag, id));
    }

    static S3Version parse(String text) {
        int blank = text.indexOf(' ');
        return blank < 0 ? new S3Version(text, "") : new S3Version(text.substring(0, blank), text.substring(blank + 1));
    }

    @Override
    public String toString() {
        return id.isEmpty() ? etag : etag + " " + id;
    }
}
