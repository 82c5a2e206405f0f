package io.rollcall.review.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import io.rollcall.review.lane.Candidate.Resolution;
import io.rollcall.review.lane.Outcome.Decided;

/** What holds for every decision, whatever went before. */
class ReviewLawsTest {

    @Property
    void accepting_touches_no_confirmation_of_a_cell(
            @ForAll("cells") Slot slot, @ForAll Lane lane, @ForAll("candidates") List<Candidate> candidates) {
        decide(Action.ACCEPT, lane, slot, candidates).ifPresent(decided -> {
            assertThat(decided.slot().item().confirmation())
                    .isEqualTo(slot.item().confirmation());
            assertThat(decided.slot().shared().confirmation())
                    .isEqualTo(slot.shared().confirmation());
        });
    }

    @Property
    void confirming_touches_neither_what_is_selected_nor_the_value_nor_who_accepted(
            @ForAll("slots") Slot slot, @ForAll Lane lane, @ForAll("candidates") List<Candidate> candidates) {
        decide(Action.CONFIRM, lane, slot, candidates).ifPresent(decided -> {
            Slot after = decided.slot();
            assertThat(after.selected()).isEqualTo(slot.selected());
            assertThat(after.value().value()).isEqualTo(slot.value().value());
            assertThat(after.value().candidateId()).isEqualTo(slot.value().candidateId());
            assertThat(after.value().source()).isEqualTo(slot.value().source());
            assertThat(after.item().accepted()).isEqualTo(slot.item().accepted());
            assertThat(after.shared().accepted()).isEqualTo(slot.shared().accepted());
        });
    }

    @Property
    void the_shared_lane_of_a_cell_touches_nothing_of_the_product(
            @ForAll("cells") Slot slot, @ForAll Action action, @ForAll("candidates") List<Candidate> candidates) {
        decide(action, Lane.SHARED, slot, candidates).ifPresent(decided -> {
            assertThat(decided.slot().value()).isEqualTo(slot.value());
            assertThat(decided.slot().item()).isEqualTo(slot.item());
        });
    }

    @Property
    void the_lane_of_the_item_touches_nothing_shared(
            @ForAll("cells") Slot slot, @ForAll Action action, @ForAll("candidates") List<Candidate> candidates) {
        decide(action, Lane.ITEM, slot, candidates)
                .ifPresent(decided -> assertThat(decided.slot().shared()).isEqualTo(slot.shared()));
    }

    @Property
    void the_same_decision_twice_is_the_same_as_once(
            @ForAll("slots") Slot slot,
            @ForAll Action action,
            @ForAll Lane lane,
            @ForAll("candidates") List<Candidate> candidates) {
        decide(action, lane, slot, candidates).ifPresent(once -> {
            List<Candidate> afterwards = once.review() ? settled(candidates) : candidates;
            Decided twice = decide(action, lane, once.slot(), afterwards).orElseThrow();
            assertThat(twice.slot()).isEqualTo(once.slot());
            assertThat(twice.pending()).isEqualTo(once.pending());
        });
    }

    @Property
    void a_confirmed_lane_waits_for_nobody(
            @ForAll("slots") Slot slot, @ForAll Lane lane, @ForAll("candidates") List<Candidate> candidates) {
        decide(Action.CONFIRM, lane, slot, candidates).filter(Decided::review).ifPresent(decided -> assertThat(
                        decided.slot().lane(lane).confirmation())
                .isEqualTo(decided.pending().isEmpty() ? Confirmation.CONFIRMED : Confirmation.PENDING));
    }

    /** On the first candidate; empty where that is refused. */
    private static Optional<Decided> decide(Action action, Lane lane, Slot slot, List<Candidate> candidates) {
        return Optional.of(ReviewRules.decide(new Question(action, lane, "c0", Optional.of(slot), candidates, true)))
                .filter(Decided.class::isInstance)
                .map(Decided.class::cast);
    }

    private static List<Candidate> settled(List<Candidate> candidates) {
        return candidates.stream()
                .map(candidate -> candidate.id().equals("c0")
                        ? new Candidate(
                                candidate.id(), candidate.value(), candidate.score(), new Resolution(true, false))
                        : candidate)
                .toList();
    }

    @Provide
    Arbitrary<Slot> slots() {
        return slots(Arbitraries.of(SlotKind.class));
    }

    @Provide
    Arbitrary<Slot> cells() {
        return slots(Arbitraries.just(SlotKind.GRID_KEY));
    }

    private static Arbitrary<Slot> slots(Arbitrary<SlotKind> kinds) {
        Arbitrary<SlotValue> values = Combinators.combine(
                        text(), ids(), Arbitraries.of("pipeline", "user"), flag(), flag(), flag())
                .as((value, id, source, overridden, needsReview, complete) ->
                        new SlotValue(value, 0.5, source, id, overridden, needsReview, complete));
        Arbitrary<Selection> selections = Combinators.combine(text(), ids())
                .as((value, id) -> new Selection(value, id, 0.5))
                .injectNull(0.2);
        return Combinators.combine(kinds, values, selections, lanes(), lanes()).as(Slot::new);
    }

    private static Arbitrary<LaneState> lanes() {
        return Combinators.combine(flag(), Arbitraries.of(Confirmation.class).injectNull(0.3))
                .as(LaneState::new);
    }

    @Provide
    Arbitrary<List<Candidate>> candidates() {
        return Combinators.combine(text(), Arbitraries.doubles().between(0, 1), flag(), flag())
                .as((value, score, ai, human) -> new Candidate("", value, score, new Resolution(ai, human)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(ReviewLawsTest::named);
    }

    private static List<Candidate> named(List<Candidate> unnamed) {
        return IntStream.range(0, unnamed.size())
                .mapToObj(i -> new Candidate(
                        "c" + i,
                        unnamed.get(i).value(),
                        unnamed.get(i).score(),
                        unnamed.get(i).resolution()))
                .toList();
    }

    private static Arbitrary<String> text() {
        return Arbitraries.of("49", "50", "Black", "black", "unk", "-");
    }

    private static Arbitrary<String> ids() {
        return Arbitraries.of("c0", "c1").injectNull(0.3);
    }

    private static Arbitrary<Boolean> flag() {
        return Arbitraries.of(true, false);
    }
}
