package io.rollcall.sync.apply;

import java.time.Instant;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is to be done about one row.
 *
 * @param rowId as the diff has it
 * @param action {@code add}, {@code accept_value}, {@code discontinue}, {@code keep}, {@code resolve}, {@code flag} or
 *     {@code skip}
 * @param value of a {@code resolve}: {@code rename_ours}, {@code keep_ours} or {@code add_theirs}; of an {@code accept_value},
 *     if given, the value that was seen
 * @param reason of a {@code keep}
 * @param until when a {@code keep} ends; null for never
 */
@Schema(name = "SyncAction")
@JsonNaming(SnakeCaseStrategy.class)
public record AskedRow(
        @NotNull @Size(max = 64) String rowId,

        @NotNull @Schema(enumeration = {"add", "accept_value", "discontinue", "keep", "resolve", "flag", "skip"})
        String action,

        JsonNode value,
        @Size(max = 500) String reason,
        Instant until) {

    static AskedRow of(String rowId, Action action) {
        return new AskedRow(rowId, action.token(), null, null, null);
    }

    String wanted() {
        return value == null || value.isNull() ? "" : value.isTextual() ? value.textValue() : value.toString();
    }

    String why() {
        return reason == null ? "" : reason.strip();
    }
}
