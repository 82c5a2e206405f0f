package io.rollcall.gate.decision;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.rollcall.http.ExplanationState;
import io.rollcall.http.HintState;
import io.rollcall.identity.IdentityDecision;
import io.rollcall.identity.IdentityDecision.Rejected;
import io.rollcall.identity.ProductId;
import io.rollcall.identity.RuleStep;

/**
 * A decision as the API shows it (D6).
 *
 * @param reason why it is not valid; null when it is
 * @param canonicalProductId the product that is or would be canonical; null when the text does not say which
 * @param source {@code product_catalog}, {@code active_filtering} or {@code none} (D11)
 * @param hints what a person may take for it (D13); decides nothing
 * @param steps what each rule said, when that was asked
 * @param asOfRevision the category's revision the gate's memory had reached
 * @param asOf when the gate last had all that the catalog had; absent when it never could ask, and in a
 *     batch, which says it once
 */
@Schema(name = "Decision")
public record DecisionState(
        boolean valid,
        @Nullable String reason,
        @Nullable String canonicalProductId,
        Normalized normalized,

        @Schema(enumeration = {"product_catalog", "active_filtering", "none"})
        String source,

        ExplanationState explanation,
        List<HintState> hints,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Step> steps,
        long asOfRevision,
        @JsonInclude(JsonInclude.Include.NON_NULL) Instant asOf) {

    /** @param productId null when no id can be made of the texts */
    @Schema(name = "NormalizedIdentity")
    public record Normalized(
            String brand,
            String model,
            String variant,
            @Nullable String productId) {
        static Normalized of(IdentityDecision.Normalized normalized) {
            return new Normalized(normalized.brand(), normalized.model(), normalized.variant(), normalized.productId());
        }
    }

    /** What one rule said on the way to the decision. */
    @Schema(name = "RuleStep")
    public record Step(
            int rule,
            String title,

            @Schema(enumeration = {"passed", "decided", "not_reached"})
            String outcome,

            String message) {
        static Step of(RuleStep step) {
            return new Step(step.rule(), step.title(), step.outcome(), step.message());
        }
    }

    /** How old the view was that was asked. */
    record Age(long asOfRevision, Instant asOf) {}

    static DecisionState of(Gate.Judged judged, Age age) {
        IdentityDecision decision = judged.decision();
        String reason =
                decision instanceof Rejected rejected ? rejected.reason().token() : null;
        return new DecisionState(
                reason == null,
                reason,
                decision.canonical().map(ProductId::value).orElse(null),
                Normalized.of(decision.normalized()),
                decision.source().token(),
                ExplanationState.of(decision.explanation()),
                HintState.of(judged.hints()),
                judged.steps().stream().map(Step::of).toList(),
                age.asOfRevision(),
                age.asOf());
    }
}
