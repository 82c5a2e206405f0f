package io.rollcall.sync.pull;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.rollcall.persistence.Json;

/**
 * An attempt to get the list of what is live.
 *
 * @param configuration a fingerprint of the source as it was configured
 * @param source what was asked, without secrets: {@code s3://bucket/key}, {@code https://host/…}, or a file's name
 * @param state {@code running}, {@code good}, {@code held} when it is so much shorter than the one before that somebody has to
 *     confirm it (D31), or {@code failed}
 * @param millis how long it took, the comparison included
 * @param bytes of the list, decompressed
 * @param rows of the list
 * @param products distinct ones that it names
 * @param contentHash SHA-256 of the list
 * @param sourceVersion the source's own: an ETag, a version of the object
 * @param hint what to do about the error
 * @param summary of the last comparison with it; null when there was none
 */
@Schema(name = "Pull")
@JsonNaming(SnakeCaseStrategy.class)
public record PullState(
        UUID id,
        String category,
        @JsonIgnore String configuration,
        String source,
        String actor,

        @Schema(enumeration = {"running", "good", "held", "failed"})
        String state,

        Instant startedAt,
        @Nullable Long millis,
        @Nullable Long bytes,
        @Nullable Long rows,
        @Nullable Long products,
        @Nullable String contentHash,
        @Nullable String sourceVersion,
        @JsonIgnore @Nullable String listPath,
        @Nullable String errorCode,
        @Nullable String error,
        @Nullable String hint,
        @Json @Nullable JsonNode summary) {

    static final String COLUMNS = "id, category, configuration, source, actor, state, started_at, millis, bytes, rows,"
            + " products, content_hash, source_version, list_path, error_code, error, hint,"
            + " (select d.summary from sync_diff d where d.pull_id = pull.id order by d.at desc limit 1) as summary";
}
