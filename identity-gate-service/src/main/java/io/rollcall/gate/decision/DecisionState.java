package io.rollcall.gate.decision;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.rollcall.http.ExplanationState;
import io.rollcall.identity.IdentityDecision;
import io.rollcall.identity.IdentityDecision.Normalized;
import io.rollcall.identity.IdentityDecision.Rejected;
import io.rollcall.identity.ProductId;

/**
 * A decision as the API shows it (D6).
 *
 * @param reason why it is not valid; null when it is
 * @param canonicalProductId the product that is or would be canonical; null when the text does not say which
 * @param source {@code product_catalog}, {@code active_filtering} or {@code none} (D11)
 * @param asOfRevision the category's revision the gate's memory had reached
 */
@Schema(
        name = "Decision",
        requiredProperties = {"valid", "normalized", "source", "explanation", "asOfRevision"})
public record DecisionState(
        boolean valid,
        String reason,
        String canonicalProductId,
        Normalized normalized,
        String source,
        ExplanationState explanation,
        long asOfRevision) {

    static DecisionState of(IdentityDecision decision, long asOfRevision) {
        String reason =
                decision instanceof Rejected rejected ? rejected.reason().token() : null;
        return new DecisionState(
                reason == null,
                reason,
                decision.canonical().map(ProductId::value).orElse(null),
                decision.normalized(),
                decision.source().token(),
                ExplanationState.of(decision.explanation()),
                asOfRevision);
    }
}
