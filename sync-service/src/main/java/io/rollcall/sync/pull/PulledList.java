package io.rollcall.sync.pull;

import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.rollcall.sync.source.JsonPath;

/**
 * A list of what is live, on disk.
 *
 * @param path to the list within the file
 * @param pulledAt when it was asked for
 * @param fromCache whether nobody was asked, as the last one is young enough
 */
public record PulledList(
        UUID pullId,
        Path file,
        JsonPath path,
        String source,
        @Nullable String sourceVersion,
        String contentHash,
        long bytes,
        Instant pulledAt,
        boolean fromCache) {

    /** One that was taken in before. */
    static PulledList of(PullState good, Path file) {
        return new PulledList(
                good.id(),
                file,
                JsonPath.of(good.listPath()),
                good.source(),
                good.sourceVersion(),
                good.contentHash(),
                good.bytes(),
                good.startedAt(),
                true);
    }
}
