package io.rollcall.sync.fetch;

import java.util.Optional;

import io.rollcall.sync.source.JsonPath;

/**
 * What a source gave.
 *
 * @param list where the list is within the file that was written; of several pages, in every one of them
 * @param version the source's own, to be told the next time: an ETag, of S3 also the id of the object's version; empty when
 *     it has none
 * @param notModified nothing was written, the last list still holds
 * @param receivedBytes over the network
 * @param bytes of the file
 * @param pages documents that were fetched
 * @param description for people, without secrets: {@code s3://bucket/key}, {@code https://host/path} or the name of a file
 */
public record Fetched(
        JsonPath list,
        Optional<String> version,
        boolean notModified,
        long receivedBytes,
        long bytes,
        int pages,
        String description) {

    static Fetched unchanged(JsonPath list, String version, String description) {
        return new Fetched(list, Optional.of(version), true, 0, 0, 0, description);
    }
}
