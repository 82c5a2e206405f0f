package io.rollcall.review.decision;

import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;

import io.rollcall.review.lane.Action;
import io.rollcall.review.lane.Candidate;
import io.rollcall.review.lane.Lane;
import io.rollcall.review.lane.Outcome;
import io.rollcall.review.lane.Question;
import io.rollcall.review.lane.ReviewRules;
import io.rollcall.review.lane.Slot;
import io.rollcall.review.lane.SlotKind;
import io.rollcall.review.snapshot.Snapshot;

/** Accepts, confirms and rejects candidates: asks the rules, and writes what they say. */
@ApplicationScoped
@RequiredArgsConstructor
public class Decisions {

    private final SlotKinds kinds;

    /**
     * @param ifMatch the version of the slot that the caller saw; null for any
     * @throws DecisionProblem for what the rules refuse; nothing is written then
     */
    DecisionAnswer decide(Writing writing, SlotKind kind, long id, AskedDecision asked, String ifMatch, String bulkId) {
        Snapshot snapshot = writing.snapshot();
        Optional<StoredSlot> stored = kinds.find(snapshot, kind, id);
        List<Candidate> candidates = stored.map(slot -> kinds.candidates(snapshot, slot.ref()).stream()
                        .map(FoundCandidate::candidate)
                        .toList())
                .orElse(List.of());
        Outcome outcome = ReviewRules.decide(new Question(
                asked.toAction(),
                asked.toLane(),
                asked.candidateId(),
                stored.map(StoredSlot::slot),
                candidates,
                exists(snapshot, asked.candidateId())));
        if (outcome instanceof Outcome.Refused refused) {
            throw new DecisionProblem(refused.refusal());
        }
        requireSeen(stored.orElseThrow(), ifMatch);
        return write(writing, stored.get(), asked, (Outcome.Decided) outcome, bulkId);
    }

    static void requireSeen(StoredSlot stored, String ifMatch) {
        SlotState current = SlotState.of(stored);
        current.version().requireMatch(ifMatch, current);
    }

    private DecisionAnswer write(
            Writing writing, StoredSlot stored, AskedDecision asked, Outcome.Decided decided, String bulkId) {
        Action action = asked.toAction();
        Lane lane = asked.toLane();
        if (decided.review()) {
            review(writing, stored.ref(), asked.candidateId(), lane.reason(action), action == Action.CONFIRM);
        }
        boolean isAccepted = action == Action.ACCEPT;
        Spread spread = store(writing, stored, decided.slot(), isAccepted);
        StoredSlot after = kinds.required(
                writing.snapshot(), stored.ref().slotKind(), stored.ref().id());
        var audit = new Audit(
                after.stateId(),
                Audit.eventType(action),
                stored.slot().value().value(),
                decided.slot().value().value(),
                lane.reason(action));
        SlotState state = SlotState.of(after);
        long decisionId = writing.keep(
                new NewDecision(
                        action.token(), stored.ref().slotKind(), stored.ref().id(), SlotState.of(stored), state, audit),
                bulkId);
        return new DecisionAnswer(decisionId, state, decided.pending(), spread.affected(), spread.kept());
    }

    /** Writes the value, the lanes, and the cells that a shared value reaches once it is accepted. */
    Spread store(Writing writing, StoredSlot stored, Slot after, boolean accepted) {
        Snapshot snapshot = writing.snapshot();
        SlotRows rows = kinds.rows(stored.ref().slotKind());
        if (accepted || !after.value().equals(stored.slot().value())) {
            rows.store(snapshot, stored.ref(), after.value());
        }
        long stateId = stored.stateId() == null ? rows.addState(snapshot, stored.ref()) : stored.stateId();
        States.store(snapshot, stateId, stored.slot(), after, writing.at(), writing.actor());
        return accepted ? rows.spread(snapshot, stored.ref(), after.value()) : Spread.NONE;
    }

    private static void review(Writing writing, SlotRef slot, String candidate, String reason, boolean accepted) {
        writing.snapshot()
                .update("""
                insert into candidate_reviews (candidate_id, context_type, context_id, ai_review_status, ai_reason, ai_reviewed_at,
                    human_override_ai, human_override_ai_at)
                values (:candidate, :context, cast(:slot as text), :status, :reason, :at, :override, :overrideAt)
                on conflict (candidate_id, context_type, context_id) do update set
                    ai_review_status = excluded.ai_review_status, ai_reason = excluded.ai_reason,
                    ai_reviewed_at = excluded.ai_reviewed_at, human_override_ai = excluded.human_override_ai,
                    human_override_ai_at = excluded.human_override_ai_at""")
                .bind("candidate", candidate)
                .bind("context", slot.slotKind().context())
                .bind("slot", slot.id())
                .bind("status", accepted ? "accepted" : "rejected")
                .bind("reason", reason)
                .bind("at", writing.at().toString())
                .bind("override", accepted ? 0 : 1)
                .bind("overrideAt", accepted ? null : writing.at().toString())
                .execute();
    }

    private static boolean exists(Snapshot snapshot, String candidate) {
        return candidate != null
                && snapshot.query("select 1 from candidates where candidate_id = :candidate")
                        .bind("candidate", candidate)
                        .mapTo(Integer.class)
                        .findFirst()
                        .isPresent();
    }
}
