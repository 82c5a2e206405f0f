package io.rollcall.review.lane;

import static io.rollcall.review.lane.Slots.acceptedByHand;
import static io.rollcall.review.lane.Slots.candidate;
import static io.rollcall.review.lane.Slots.cell;
import static io.rollcall.review.lane.Slots.in;
import static io.rollcall.review.lane.Slots.listValue;
import static io.rollcall.review.lane.Slots.property;
import static io.rollcall.review.lane.Slots.settled;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.rollcall.review.lane.Outcome.Decided;
import io.rollcall.review.lane.Outcome.Refused;

/** The specification's table of actions: what each changes; all else is compared, too, and must be as it was. */
class ReviewRulesTest {

    private static final Candidate C1 = candidate("c1", "49", 0.95);
    private static final Candidate DUP = candidate("c1::dup_1", "49", 0.7);
    private static final Candidate C2 = candidate("c2", "50", 0.6);
    private static final Candidate DM1 = candidate("dm1", "30000", 0.9);
    private static final Candidate DM2 = candidate("dm2", "25000", 0.5);
    private static final Candidate BT = candidate("bt", "bluetooth", 0.5);

    @ParameterizedTest
    @CsvSource({",true", "PENDING,true", "CONFIRMED,false", "REJECTED,true", "NOT_RUN,true"})
    void accepting_a_cell_changes_its_value_and_no_confirmation(Confirmation confirmation, boolean needsReview) {
        Slot before = in(in(cell(), Lane.ITEM, false, confirmation), Lane.SHARED, true, Confirmation.CONFIRMED);
        Decided decided = decided(Action.ACCEPT, Lane.ITEM, "c2", before, C1, DUP, C2);
        assertThat(decided.slot())
                .isEqualTo(new Slot(
                        SlotKind.GRID_KEY,
                        new SlotValue("50", 0.6, "pipeline", "c2", false, needsReview, false),
                        new Selection("50", "c2", 0.6),
                        new LaneState(true, confirmation),
                        before.shared()));
        assertThat(decided.review()).isFalse();
        assertThat(decided.pending()).containsExactly("c1", "c1::dup_1", "c2");
    }

    @Test
    void accepting_a_cell_that_a_person_overrode_takes_the_override_away() {
        Slot before = ReviewRules.set(cell(), "61");
        assertThat(decided(Action.ACCEPT, Lane.ITEM, "c1", before, C1).slot().value())
                .isEqualTo(new SlotValue("49", 0.95, "pipeline", "c1", false, true, true));
    }

    @ParameterizedTest
    @CsvSource({"c1,'c1::dup_1,c2'", "c2,'c1,c1::dup_1'"})
    void confirming_a_cell_settles_that_candidate_alone(String id, String pending) {
        Slot before = in(cell(), Lane.ITEM, true, null);
        Decided decided = decided(Action.CONFIRM, Lane.ITEM, id, before, C1, DUP, C2);
        assertThat(decided.slot())
                .isEqualTo(new Slot(
                        SlotKind.GRID_KEY,
                        new SlotValue("49", 0.95, "pipeline", "c1", false, true, false),
                        before.selection(),
                        new LaneState(true, Confirmation.PENDING),
                        before.shared()));
        assertThat(decided.pending()).containsExactly(pending.split(","));
        assertThat(decided.review()).isTrue();
    }

    @Test
    void a_cell_is_confirmed_with_its_last_candidate_and_complete() {
        Slot before = in(cell(), Lane.ITEM, false, Confirmation.PENDING);
        Decided decided = decided(
                Action.CONFIRM, Lane.ITEM, "c2", before, settled("c1", "49"), acceptedByHand("c1::dup_1", "49"), C2);
        assertThat(decided.slot())
                .isEqualTo(new Slot(
                        SlotKind.GRID_KEY,
                        new SlotValue("49", 0.95, "pipeline", "c1", false, false, true),
                        before.selection(),
                        new LaneState(false, Confirmation.CONFIRMED),
                        before.shared()));
    }

    @Test
    void candidates_that_say_nothing_are_not_waited_for() {
        assertThat(decided(Action.CONFIRM, Lane.ITEM, "c1", cell(), C1, candidate("c3", "unk", 0.1))
                        .slot()
                        .item()
                        .confirmation())
                .isEqualTo(Confirmation.CONFIRMED);
    }

    @Test
    void accepting_a_cell_as_shared_changes_what_is_selected_and_no_value() {
        Slot before = in(cell(), Lane.ITEM, true, Confirmation.CONFIRMED);
        Decided decided = decided(Action.ACCEPT, Lane.SHARED, "c2", before, C1, C2);
        assertThat(decided.slot())
                .isEqualTo(new Slot(
                        SlotKind.GRID_KEY,
                        before.value(),
                        new Selection("50", "c2", 0.6),
                        before.item(),
                        new LaneState(true, null)));
        assertThat(decided.review()).isFalse();
    }

    @Test
    void confirming_a_cell_as_shared_changes_that_lane_alone() {
        Slot before = in(in(cell(), Lane.ITEM, true, Confirmation.PENDING), Lane.SHARED, true, null);
        Decided decided = decided(Action.CONFIRM, Lane.SHARED, "c2", before, C1, C2);
        assertThat(decided.slot())
                .isEqualTo(new Slot(
                        SlotKind.GRID_KEY,
                        before.value(),
                        before.selection(),
                        before.item(),
                        new LaneState(true, Confirmation.CONFIRMED)));
        assertThat(decided.review()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Confirmation.class)
    void accepting_a_property_with_another_value_is_to_be_confirmed(Confirmation confirmation) {
        Slot before = in(property(), Lane.SHARED, false, confirmation);
        assertThat(decided(Action.ACCEPT, Lane.SHARED, "dm2", before, DM1, DM2).slot())
                .isEqualTo(new Slot(
                        SlotKind.COMPONENT_KEY,
                        new SlotValue("25000", 0.5, "pipeline", "dm2", false, false, false),
                        new Selection("25000", "dm2", 0.5),
                        LaneState.NONE,
                        new LaneState(true, Confirmation.PENDING)));
    }

    @Test
    void a_property_stays_confirmed_when_the_same_is_accepted_again() {
        Slot accepted =
                decided(Action.ACCEPT, Lane.SHARED, "dm2", property(), DM1, DM2).slot();
        Slot confirmed = decided(Action.CONFIRM, Lane.SHARED, "dm2", accepted, settled("dm1", "30000"), DM2)
                .slot();
        assertThat(confirmed.shared()).isEqualTo(new LaneState(true, Confirmation.CONFIRMED));
        assertThat(decided(Action.ACCEPT, Lane.SHARED, "dm2", confirmed, DM1, DM2)
                        .slot())
                .isEqualTo(confirmed);
        assertThat(decided(Action.ACCEPT, Lane.SHARED, "dm1", confirmed, DM1, DM2)
                        .slot()
                        .shared())
                .isEqualTo(new LaneState(true, Confirmation.PENDING));
    }

    @Test
    void confirming_a_property_waits_for_candidates_of_other_values_and_selects_nothing() {
        Decided decided = decided(Action.CONFIRM, Lane.SHARED, "dm1", property(), DM1, DM2);
        assertThat(decided.slot())
                .isEqualTo(new Slot(
                        SlotKind.COMPONENT_KEY,
                        new SlotValue("30000", 1, "component_db", null, false, true, false),
                        new Selection("30000", null, 1),
                        LaneState.NONE,
                        new LaneState(false, Confirmation.PENDING)));
        assertThat(decided.pending()).containsExactly("dm2");
    }

    @Test
    void what_a_person_accepted_does_not_settle_a_shared_lane() {
        assertThat(decided(Action.CONFIRM, Lane.SHARED, "dm1", property(), DM1, acceptedByHand("x", "30000"))
                        .pending())
                .containsExactly("x");
    }

    @Test
    void accepting_a_list_value_keeps_its_spelling_its_source_and_its_need_of_a_review() {
        assertThat(decided(Action.ACCEPT, Lane.SHARED, "bt", listValue(), BT).slot())
                .isEqualTo(new Slot(
                        SlotKind.ENUM_KEY,
                        new SlotValue("Bluetooth", 0, "pipeline", "bt", false, true, false),
                        new Selection("Bluetooth", "bt", 0.5),
                        LaneState.NONE,
                        new LaneState(true, Confirmation.PENDING)));
    }

    @Test
    void confirming_a_list_value_accepts_no_candidate() {
        assertThat(decided(Action.CONFIRM, Lane.SHARED, "bt", listValue(), BT).slot())
                .isEqualTo(new Slot(
                        SlotKind.ENUM_KEY,
                        new SlotValue("Bluetooth", 0, "pipeline", null, false, false, false),
                        new Selection("Bluetooth", null, 0),
                        LaneState.NONE,
                        new LaneState(false, Confirmation.CONFIRMED)));
    }

    @Test
    void confirming_a_slot_without_a_state_records_what_is_there() {
        Slot without = new Slot(SlotKind.GRID_KEY, cell().value(), null, LaneState.NONE, LaneState.NONE);
        Slot confirmed =
                decided(Action.CONFIRM, Lane.ITEM, "c2", without, C1, C2).slot();
        assertThat(confirmed.selection()).isEqualTo(new Selection("49", "c1", 0.95));
        assertThat(confirmed.item()).isEqualTo(new LaneState(false, Confirmation.PENDING));
    }

    @Test
    void rejecting_settles_a_candidate_and_chooses_none() {
        Slot before = in(cell(), Lane.ITEM, true, Confirmation.PENDING);
        Decided one = decided(Action.REJECT, Lane.ITEM, "c2", before, C1, C2);
        assertThat(one.slot()).isEqualTo(before);
        assertThat(one.pending()).containsExactly("c1");
        assertThat(one.review()).isTrue();
        Decided last = decided(Action.REJECT, Lane.ITEM, "c2", before, settled("c1", "49"), C2);
        assertThat(last.slot().item()).isEqualTo(new LaneState(true, Confirmation.CONFIRMED));
        assertThat(last.slot().selection()).isEqualTo(before.selection());
    }

    @Test
    void a_typed_value_of_a_cell_is_complete_and_leaves_the_confirmation() {
        Slot before = in(cell(), Lane.ITEM, false, Confirmation.CONFIRMED);
        assertThat(ReviewRules.set(before, "61"))
                .isEqualTo(new Slot(
                        SlotKind.GRID_KEY,
                        new SlotValue("61", 1, "user", null, true, false, true),
                        new Selection("61", null, 1),
                        new LaneState(true, Confirmation.CONFIRMED),
                        before.shared()));
    }

    @Test
    void a_typed_value_of_a_property_is_to_be_confirmed() {
        Slot before = in(property(), Lane.SHARED, true, Confirmation.CONFIRMED);
        assertThat(ReviewRules.set(before, "28000"))
                .isEqualTo(new Slot(
                        SlotKind.COMPONENT_KEY,
                        new SlotValue("28000", 1, "user", null, true, false, false),
                        new Selection("28000", null, 1),
                        LaneState.NONE,
                        new LaneState(true, Confirmation.PENDING)));
    }

    /** Each question has all the mistakes that come after the one it is refused for. */
    @Test
    void mistakes_are_looked_for_in_one_order() {
        Candidate unknown = candidate("u", "unk", 0.1);
        assertThat(refusal(Lane.ITEM, null, null, false)).isEqualTo(Refusal.NOT_FOUND);
        assertThat(refusal(Lane.ITEM, null, property(), false)).isEqualTo(Refusal.LANE_CONTEXT_MISMATCH);
        assertThat(refusal(Lane.ITEM, null, listValue(), false)).isEqualTo(Refusal.LANE_CONTEXT_MISMATCH);
        assertThat(refusal(Lane.SHARED, null, property(), false)).isEqualTo(Refusal.CANDIDATE_ID_REQUIRED);
        assertThat(refusal(Lane.SHARED, " ", property(), false)).isEqualTo(Refusal.CANDIDATE_ID_REQUIRED);
        assertThat(refusal(Lane.SHARED, "nope", property(), false)).isEqualTo(Refusal.CANDIDATE_NOT_FOUND);
        assertThat(refusal(Lane.SHARED, "c1", property(), true, unknown)).isEqualTo(Refusal.CANDIDATE_CONTEXT_MISMATCH);
        assertThat(refusal(Lane.SHARED, "u", property(), true, unknown)).isEqualTo(Refusal.CANDIDATE_VALUE_MISMATCH);
        assertThat(refusal(Lane.SHARED, "u", listValue(), true, unknown))
                .isEqualTo(Refusal.UNKNOWN_VALUE_NOT_ACTIONABLE);
        assertThat(refusal(Lane.SHARED, "c2", listValue(), true, C2)).isEqualTo(Refusal.CANDIDATE_VALUE_MISMATCH);
        assertThat(refusal(Lane.ITEM, "u", cell(), true, unknown)).isEqualTo(Refusal.UNKNOWN_VALUE_NOT_ACTIONABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "unk", "Unknown", "N/A", "na", "NULL", "undefined", "-"})
    void nobody_decides_on_what_says_nothing(String value) {
        assertThat(refusal(Lane.ITEM, "u", cell(), true, candidate("u", value, 1)))
                .isEqualTo(Refusal.UNKNOWN_VALUE_NOT_ACTIONABLE);
    }

    private static Refusal refusal(Lane lane, String id, Slot slot, boolean exists, Candidate... candidates) {
        var outcome = ReviewRules.decide(
                new Question(Action.CONFIRM, lane, id, Optional.ofNullable(slot), List.of(candidates), exists));
        return ((Refused) outcome).refusal();
    }

    private static Decided decided(Action action, Lane lane, String id, Slot slot, Candidate... candidates) {
        return (Decided)
                ReviewRules.decide(new Question(action, lane, id, Optional.of(slot), List.of(candidates), true));
    }
}
