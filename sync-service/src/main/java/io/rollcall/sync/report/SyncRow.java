package io.rollcall.sync.report;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import lombok.Builder;
import lombok.With;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.rollcall.http.ExplanationState;
import io.rollcall.http.HintState;

/**
 * One difference, as 15.3B shows it; what does not belong to its class is left out.
 *
 * @param rowId stands for this difference with these two sides: the same difference has it in every diff (D30)
 * @param rowClass the class of the difference
 * @param productId of the product here, or the one it would have
 * @param identifier stable key of the product here (D3)
 * @param index of the source's row, from 0
 * @param sourceId what the source itself calls the product
 * @param reason why a product is only here ({@code possibly_discontinued}, {@code local_only}), why two names are one product
 *     ({@code same_product_id}, {@code suspected_rename}), why a row is invalid (D26), or {@code differs}/{@code same} of a
 *     duplicate
 * @param note the reason as a sentence
 * @param field of a drift; {@code status} when the product is live and inactive here (D27a)
 * @param productionValue as it stands in the source
 * @param catalogValue as it stands here
 * @param productionCompared in the form in which it was compared (D29)
 * @param catalogCompared in the form in which it was compared
 * @param catalogOrigin where the value here stands: {@code override}, {@code published}, {@code output}, {@code active_filtering}
 *     or {@code catalog}
 * @param catalog the product here of an identity mismatch; brand, model and variant beside are production's
 * @param firstIndex the row of the source that counts, of a duplicate
 * @param fields that production has a value for, and nobody here has looked for one
 * @param catalogUpdatedAt when the product here was last edited, as far as the diff knew
 * @param done the action that was carried out on it since the diff; null while none was
 * @param kept set when a person said that the product stays (D27a)
 * @param verdict what the catalog says of adding it: {@code valid}, {@code exists}, or why not (D45)
 * @param verdictMessage the verdict as a sentence
 * @param explanation of the verdict, when the gate decided it
 * @param hints what a person may take for it (D13, D38 to D40)
 */
@Builder
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "SyncRow")
public record SyncRow(
        String rowId,
        @JsonProperty("class") String rowClass,
        @JsonProperty("productId") @Nullable String productId,
        @Nullable String identifier,
        @Nullable String brand,
        @Nullable String model,
        @Nullable String variant,
        @Nullable Long index,
        @Nullable String sourceId,
        @Nullable String url,
        @Nullable String reason,
        @Nullable String note,
        @Nullable String field,
        @Nullable JsonNode productionValue,
        @Nullable JsonNode catalogValue,
        @Nullable String productionCompared,
        @Nullable String catalogCompared,
        @Nullable String catalogOrigin,
        @Nullable Here catalog,
        @Nullable Long firstIndex,
        @Nullable List<String> fields,
        @Nullable Instant catalogUpdatedAt,
        @With @Nullable String done,
        @With @Nullable Kept kept,
        @With @Nullable String verdict,
        @With @Nullable String verdictMessage,
        @With @Nullable ExplanationState explanation,
        @With @Nullable List<HintState> hints) {

    /** The product here. */
    @Schema(name = "SyncCatalogProduct")
    public record Here(String productId, String identifier, String brand, String model, String variant) {}

    /** @param until null for as long as production does not have it */
    @Schema(name = "SyncKept")
    public record Kept(String reason, @Nullable Instant until, String actor, Instant at) {}
}
