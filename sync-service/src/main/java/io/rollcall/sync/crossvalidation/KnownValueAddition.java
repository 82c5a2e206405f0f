package io.rollcall.sync.crossvalidation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.rollcall.persistence.Json;
import io.rollcall.sync.crossvalidation.WorkbookMap.Before;

/**
 * Values that were added to the known ones.
 *
 * @param undone those of them that were taken out again; null while nobody undid it
 */
record KnownValueAddition(
        UUID id,
        Instant at,
        String actor,
        @Json List<FieldValue> added,
        @Json Before before,
        @Nullable Instant undoneAt,
        @Nullable String undoneBy,
        @Json @Nullable List<FieldValue> undone) {

    static final String COLUMNS = "id, at, actor, added, before, undone_at, undone_by, undone";

    @Schema(name = "FieldValue")
    public record FieldValue(String field, String value) {}
}
