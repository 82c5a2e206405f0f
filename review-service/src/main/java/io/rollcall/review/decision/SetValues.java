package io.rollcall.review.decision;

import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;

import io.rollcall.identity.CandidateId;
import io.rollcall.review.decision.NewValue.NewEvidence;
import io.rollcall.review.lane.Lane;
import io.rollcall.review.lane.Refusal;
import io.rollcall.review.lane.ReviewRules;
import io.rollcall.review.lane.Slot;
import io.rollcall.review.lane.SlotKind;
import io.rollcall.review.lane.UnknownValue;
import io.rollcall.review.snapshot.CategoryFields;
import io.rollcall.review.snapshot.Snapshot;
import io.rollcall.specdb.input.FieldValue;

/** Sets values that somebody typed. */
@ApplicationScoped
@RequiredArgsConstructor
class SetValues {

    private final SlotKinds kinds;
    private final Decisions decisions;
    private final CategoryFields fields;

    DecisionAnswer set(Writing writing, SlotKind kind, long id, NewValue wanted, String ifMatch) {
        Snapshot snapshot = writing.snapshot();
        StoredSlot stored = kinds.required(snapshot, kind, id);
        String value = normalized(snapshot.category(), stored.ref(), wanted.value());
        Decisions.requireSeen(stored, ifMatch);
        if (kind == SlotKind.GRID_KEY && wanted.evidence() != null) {
            keepEvidence(writing, stored.ref(), value, wanted.evidence());
        }
        Slot after = ReviewRules.set(stored.slot(), value);
        Spread spread = decisions.store(writing, stored, after, true);
        StoredSlot now = kinds.required(snapshot, kind, id);
        SlotState state = SlotState.of(now);
        var audit = new Audit(
                now.stateId(), Audit.USER_ACCEPT, stored.slot().value().value(), value, wanted.reason());
        long decisionId = writing.keep(new NewDecision("set", kind, id, SlotState.of(stored), state, audit));
        return new DecisionAnswer(
                decisionId,
                state,
                ReviewRules.pending(
                        kinds.candidates(snapshot, stored.ref()).stream()
                                .map(FoundCandidate::candidate)
                                .toList(),
                        kind == SlotKind.GRID_KEY ? Lane.ITEM : Lane.SHARED),
                spread.affected(),
                spread.kept());
    }

    private String normalized(String category, SlotRef slot, String typed) {
        String field = slot.fieldKey() == null ? slot.propertyKey() : slot.fieldKey();
        FieldValue value = FieldValue.of(typed, fields.of(category).of(field).isList());
        if (UnknownValue.is(value.text())) {
            throw new DecisionProblem(Refusal.UNKNOWN_VALUE_NOT_ACTIONABLE);
        }
        return value.text();
    }

    /** As a candidate that a person accepted, as for a value that was set by hand before the seeding. */
    private static void keepEvidence(Writing writing, SlotRef slot, String value, NewEvidence evidence) {
        Snapshot snapshot = writing.snapshot();
        String candidate = CandidateId.of(
                        CandidateId.Kind.MANUAL_ITEM,
                        snapshot.category(),
                        slot.productId(),
                        slot.fieldKey(),
                        value,
                        evidence.url(),
                        evidence.quote())
                .value();
        snapshot.update("""
                insert into candidates (candidate_id, category, product_id, field_key, value, normalized_value, score,
                    source_host, source_method, source_tier, evidence_url, quote, evidence_retrieved_at)
                values (:candidate, :category, :productId, :fieldKey, :value, :normalized, 1,
                    'manual-override.local', 'manual_override', 1, :url, :quote, :at)
                on conflict do nothing""")
                .bindMethods(slot)
                .bind("candidate", candidate)
                .bind("value", value)
                .bind("normalized", FieldValue.normalized(value))
                .bind("url", evidence.url())
                .bind("quote", evidence.quote())
                .bind("at", writing.at().toString())
                .execute();
        snapshot.update("""
                insert into candidate_reviews (candidate_id, context_type, context_id, human_accepted, human_accepted_at)
                values (:candidate, 'item', cast(:id as text), 1, :at)
                on conflict (candidate_id, context_type, context_id) do update set
                    human_accepted = 1, human_accepted_at = excluded.human_accepted_at""")
                .bindMethods(slot)
                .bind("candidate", candidate)
                .bind("at", writing.at().toString())
                .execute();
    }
}
