package io.rollcall.review.decision;

import org.jspecify.annotations.Nullable;

import io.rollcall.review.lane.Confirmation;
import io.rollcall.review.lane.LaneState;
import io.rollcall.review.lane.Selection;
import io.rollcall.review.lane.Slot;
import io.rollcall.review.lane.SlotKind;
import io.rollcall.review.lane.SlotValue;

/** What {@code key_review_state} has of a slot, all null where there is no row; read beside the slot's value. */
public record StateRow(
        @Nullable Long stateId,
        @Nullable String selectedValue,
        @Nullable String selectedCandidateId,
        @Nullable Double confidenceScore,
        @Nullable String aiConfirmPrimaryStatus,
        @Nullable String aiConfirmSharedStatus,
        @Nullable String userAcceptPrimaryStatus,
        @Nullable String userAcceptSharedStatus) {

    /** The columns, of {@code key_review_state s}. */
    public static final String COLUMNS = """
            s.id as state_id, s.selected_value, s.selected_candidate_id, s.confidence_score, s.ai_confirm_primary_status,
            s.ai_confirm_shared_status, s.user_accept_primary_status, s.user_accept_shared_status
            """;

    public Slot slot(SlotKind kind, SlotValue value) {
        return new Slot(
                kind,
                value,
                selection(),
                new LaneState(userAcceptPrimaryStatus != null, Confirmation.of(aiConfirmPrimaryStatus)),
                new LaneState(userAcceptSharedStatus != null, Confirmation.of(aiConfirmSharedStatus)));
    }

    private @Nullable Selection selection() {
        return selectedValue == null && selectedCandidateId == null
                ? null
                : new Selection(selectedValue, selectedCandidateId, confidenceScore == null ? 0 : confidenceScore);
    }
}
