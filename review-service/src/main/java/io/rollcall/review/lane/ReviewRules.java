package io.rollcall.review.lane;

import java.util.List;
import java.util.Optional;

import io.rollcall.review.lane.Candidate.Resolution;
import io.rollcall.review.lane.Outcome.Decided;
import io.rollcall.review.lane.Outcome.Refused;

/** What a decision changes, and what it must not: the specification's state machine of the lanes, without any storage. */
public final class ReviewRules {

    private ReviewRules() {}

    public static Outcome decide(Question asked) {
        Optional<Refusal> refusal = refusal(asked);
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        Slot slot = asked.slot().orElseThrow();
        Candidate named = named(asked).orElseThrow();
        return switch (asked.action()) {
            case ACCEPT -> accept(slot, asked.lane(), named, asked.candidates());
            case CONFIRM -> confirm(slot, asked.lane(), named, asked.candidates());
            case REJECT -> reject(slot, asked.lane(), named, asked.candidates());
        };
    }

    private static Optional<Refusal> refusal(Question asked) {
        if (asked.slot().isEmpty()) {
            return Optional.of(Refusal.NOT_FOUND);
        }
        Slot slot = asked.slot().get();
        if (!slot.kind().has(asked.lane())) {
            return Optional.of(Refusal.LANE_CONTEXT_MISMATCH);
        }
        if (asked.candidateId() == null || asked.candidateId().isBlank()) {
            return Optional.of(Refusal.CANDIDATE_ID_REQUIRED);
        }
        if (!asked.exists()) {
            return Optional.of(Refusal.CANDIDATE_NOT_FOUND);
        }
        return named(asked)
                .map(named -> refusal(slot, asked.action(), named))
                .orElse(Optional.of(Refusal.CANDIDATE_CONTEXT_MISMATCH));
    }

    private static Optional<Refusal> refusal(Slot slot, Action action, Candidate named) {
        var mismatch = Optional.of(Refusal.CANDIDATE_VALUE_MISMATCH)
                .filter(any -> isHeldToValue(slot.kind(), action) && !hasValue(slot, named));
        var unknown = Optional.of(Refusal.UNKNOWN_VALUE_NOT_ACTIONABLE).filter(any -> UnknownValue.is(named.value()));
        return slot.kind() == SlotKind.ENUM_KEY ? unknown.or(() -> mismatch) : mismatch.or(() -> unknown);
    }

    /** A component takes the value it is given; a list value is its value. */
    private static boolean isHeldToValue(SlotKind kind, Action action) {
        return switch (kind) {
            case GRID_KEY -> false;
            case COMPONENT_KEY -> action == Action.CONFIRM;
            case ENUM_KEY -> action != Action.REJECT;
        };
    }

    private static boolean hasValue(Slot slot, Candidate named) {
        return slot.value().value() != null
                && named.value().strip().equalsIgnoreCase(slot.value().value().strip());
    }

    private static Decided accept(Slot slot, Lane lane, Candidate named, List<Candidate> all) {
        Slot accepted = slot.kind() == SlotKind.GRID_KEY ? acceptCell(slot, lane, named) : acceptShared(slot, named);
        return new Decided(accepted, false, pending(all, lane));
    }

    private static Slot acceptCell(Slot slot, Lane lane, Candidate named) {
        Slot accepted =
                slot.with(lane, slot.lane(lane).accept()).with(new Selection(named.value(), named.id(), named.score()));
        return lane == Lane.SHARED
                ? accepted
                : accepted.with(new SlotValue(
                        named.value(),
                        named.score(),
                        SlotValue.PIPELINE,
                        named.id(),
                        false,
                        !slot.item().isConfirmed(),
                        slot.value().reviewComplete()));
    }

    private static Slot acceptShared(Slot slot, Candidate named) {
        SlotValue before = slot.value();
        boolean isList = slot.kind() == SlotKind.ENUM_KEY;
        var chosen = new Selection(isList ? before.value() : named.value(), named.id(), named.score());
        boolean staysConfirmed = slot.shared().isConfirmed() && isSame(slot.selection(), chosen);
        return slot.with(Lane.SHARED, new LaneState(true, Confirmation.of(!staysConfirmed)))
                .with(chosen)
                .with(
                        isList
                                ? new SlotValue(
                                        before.value(),
                                        before.confidence(),
                                        before.source(),
                                        named.id(),
                                        before.overridden(),
                                        before.needsReview(),
                                        false)
                                : new SlotValue(
                                        named.value(),
                                        named.score(),
                                        SlotValue.PIPELINE,
                                        named.id(),
                                        false,
                                        before.needsReview(),
                                        false));
    }

    private static boolean isSame(Selection before, Selection chosen) {
        return before != null
                && chosen.candidateId().equals(before.candidateId())
                && chosen.value().equals(before.value());
    }

    private static Decided confirm(Slot slot, Lane lane, Candidate named, List<Candidate> all) {
        if (isSharedCell(slot, lane)) {
            Slot confirmed = slot.with(slot.selected()).with(lane, slot.shared().confirm(Confirmation.CONFIRMED));
            return new Decided(confirmed, false, pending(all, lane));
        }
        List<String> pending = pending(settled(all, named), lane);
        return new Decided(confirmed(slot.with(slot.selected()), lane, !pending.isEmpty()), true, pending);
    }

    private static boolean isSharedCell(Slot slot, Lane lane) {
        return slot.kind() == SlotKind.GRID_KEY && lane == Lane.SHARED;
    }

    /** Settles a candidate without choosing it: what it kept waiting is confirmed if another one was. */
    private static Decided reject(Slot slot, Lane lane, Candidate named, List<Candidate> all) {
        List<String> pending = pending(settled(all, named), lane);
        boolean wasAllThatWasMissing = !isSharedCell(slot, lane)
                && slot.lane(lane).confirmation() == Confirmation.PENDING
                && pending.isEmpty()
                && all.stream()
                        .anyMatch(other -> !other.id().equals(named.id())
                                && other.resolution().counts(lane));
        return new Decided(wasAllThatWasMissing ? confirmed(slot, lane, false) : slot, true, pending);
    }

    private static Slot confirmed(Slot slot, Lane lane, boolean pending) {
        return slot.with(lane, slot.lane(lane).confirm(Confirmation.of(pending)))
                .with(slot.value().flagged(pending, slot.kind() == SlotKind.GRID_KEY && !pending));
    }

    private static List<Candidate> settled(List<Candidate> all, Candidate named) {
        return all.stream()
                .map(other -> other.id().equals(named.id())
                        ? new Candidate(other.id(), other.value(), other.score(), new Resolution(true, false))
                        : other)
                .toList();
    }

    /** The candidates that nobody has settled in a lane. */
    public static List<String> pending(List<Candidate> candidates, Lane lane) {
        return candidates.stream()
                .filter(candidate -> candidate.isPending(lane))
                .map(Candidate::id)
                .toList();
    }

    /**
     * A value that somebody typed, of a cell or a component's property.
     *
     * @param value not unknown
     */
    public static Slot set(Slot slot, String value) {
        boolean isCell = slot.kind() == SlotKind.GRID_KEY;
        Slot accepted = isCell
                ? slot.with(Lane.ITEM, slot.item().accept())
                : slot.with(Lane.SHARED, new LaneState(true, Confirmation.PENDING));
        return accepted.with(new Selection(value, null, 1))
                .with(new SlotValue(value, 1, SlotValue.USER, null, true, false, isCell));
    }

    /** A list value that a person spelled: to be confirmed, whatever was confirmed before. */
    public static Slot name(Slot slot, Selection chosen) {
        return slot.with(Lane.SHARED, new LaneState(true, Confirmation.PENDING)).with(chosen);
    }

    private static Optional<Candidate> named(Question asked) {
        return asked.candidates().stream()
                .filter(candidate -> candidate.id().equals(asked.candidateId()))
                .findFirst();
    }
}
