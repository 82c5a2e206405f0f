package io.rollcall.review.decision;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.rollcall.review.lane.Action;
import io.rollcall.review.lane.Lane;

/**
 * @param action what is said of the candidate
 * @param lane of the product alone, or of all that share the value
 * @param candidateId which one
 * @param actor passed over: who decides is who is logged in (D51)
 */
@Schema(name = "DecisionToMake")
public record AskedDecision(
        @NotNull @Pattern(regexp = "accept|confirm|reject") String action,
        @NotNull @Pattern(regexp = "item|shared") String lane,
        @Size(max = 1000) String candidateId,
        @Size(max = 200) String actor) {

    Action toAction() {
        return Action.of(action);
    }

    Lane toLane() {
        return Lane.of(lane);
    }
}
