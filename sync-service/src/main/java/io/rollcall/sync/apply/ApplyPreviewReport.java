package io.rollcall.sync.apply;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an apply would do. Nothing was changed.
 *
 * @param planId of the latest diff, which it would be applied to
 * @param summary how many rows each action would be carried out on
 * @param brands names of brands that would be registered
 * @param refused rows that would not be carried out, at most 200
 * @param refusedTotal how many they are
 * @param unjudged adds that the catalog was not asked about, as they are too many, or it is away: it decides when they are applied
 */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "SyncApplyPreview")
public record ApplyPreviewReport(
        UUID planId,
        Map<String, Integer> summary,
        List<String> brands,
        List<RefusedRow> refused,
        int refusedTotal,
        int unjudged) {

    /** @param reason token, as the apply would answer it */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SyncRefusedRow")
    public record RefusedRow(
            String rowId,
            String action,
            String reason,
            @Nullable String message,
            @JsonProperty("productId") @Nullable String productId) {}
}
