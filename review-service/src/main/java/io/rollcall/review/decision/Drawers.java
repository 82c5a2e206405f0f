package io.rollcall.review.decision;

import java.util.List;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;

import io.rollcall.review.decision.Drawer.ShownCandidate;
import io.rollcall.review.decision.SlotState.Selected;
import io.rollcall.review.lane.SlotKind;
import io.rollcall.review.snapshot.Snapshot;
import io.rollcall.review.snapshot.Snapshots;

/** Reads what there is to decide about a slot. */
@ApplicationScoped
@RequiredArgsConstructor
class Drawers {

    /** @param state whose version the drawer has */
    record Opened(SlotState state, Drawer drawer) {}

    private final Snapshots snapshots;
    private final SlotKinds kinds;

    Opened open(String category, SlotKind kind, long id) {
        return snapshots.read(category, handle -> {
            var snapshot = new Snapshot(handle, category);
            StoredSlot stored = kinds.required(snapshot, kind, id);
            SlotState state = SlotState.of(stored);
            return new Opened(
                    state,
                    Drawer.of(
                            state, candidates(snapshot, state), kinds.rows(kind).linked(snapshot, stored.ref())));
        });
    }

    private List<ShownCandidate> candidates(Snapshot snapshot, SlotState state) {
        List<ShownCandidate> found = kinds.candidates(snapshot, state.slot()).stream()
                .map(ShownCandidate::of)
                .toList();
        Selected selected = state.selected();
        boolean isKnown = selected.candidateId() == null
                || found.stream().anyMatch(candidate -> candidate.id().equals(selected.candidateId()));
        return isKnown
                ? found
                : Stream.concat(found.stream(), Stream.of(ShownCandidate.synthetic(selected)))
                        .toList();
    }
}
