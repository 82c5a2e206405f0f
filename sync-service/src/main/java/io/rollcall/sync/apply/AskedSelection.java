package io.rollcall.sync.apply;

import java.time.Instant;
import java.util.List;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.rollcall.sync.report.RowFilter;

/**
 * What is to be done about all rows that a filter of the list leaves, as the list itself is filtered.
 *
 * @param rowClass of the rows
 * @param brand of one of these brands; any without it
 * @param field of one of these fields; any without it
 * @param q all its words must be found
 * @param except ids of rows that stay as they are
 * @param value as of a single row
 * @param reason as of a single row
 * @param until as of a single row
 */
@Schema(name = "SyncSelection")
@JsonNaming(SnakeCaseStrategy.class)
public record AskedSelection(
        @NotNull @Schema(enumeration = {"add", "accept_value", "discontinue", "keep", "resolve", "flag", "skip"})
        String action,

        @JsonProperty("class") @NotNull String rowClass,
        @Size(max = 100) List<@NotNull @Size(max = 200) String> brand,
        @Size(max = 100) List<@NotNull @Size(max = 200) String> field,
        @Size(max = 200) String q,
        @Size(max = AskedActions.MOST) List<@NotNull String> except,
        JsonNode value,
        @Size(max = 500) String reason,
        Instant until) {

    public AskedSelection {
        except = except == null ? List.of() : except;
    }

    RowFilter filter() {
        return new RowFilter(rowClass, brand, field, q);
    }

    AskedRow of(String rowId) {
        return new AskedRow(rowId, action, value, reason, until);
    }
}
