package io.rollcall.review.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;

import io.rollcall.review.decision.BulkAnswer.Changed;
import io.rollcall.review.decision.BulkAnswer.Skipped;
import io.rollcall.review.decision.BulkResource.BulkDecisions.BulkDecision;

/** Decides slot by slot in one transaction. */
@ApplicationScoped
@RequiredArgsConstructor
class DecisionBulk {

    private final Decisions decisions;

    BulkAnswer decide(Writing writing, List<BulkDecision> items) {
        String bulkId = UUID.randomUUID().toString();
        var changed = new ArrayList<Changed>();
        var skipped = new ArrayList<Skipped>();
        for (int i = 0; i < items.size(); i++) {
            BulkDecision item = items.get(i);
            try {
                var answer = decisions.decide(
                        writing, item.slot().slotKind(), item.slot().id(), item.asked(), null, bulkId);
                changed.add(new Changed(i, answer.decisionId(), answer.state()));
            } catch (DecisionProblem refused) {
                // Nothing of it was written: the rules are asked first.
                skipped.add(new Skipped(i, refused.code(), refused.getMessage()));
            }
        }
        return new BulkAnswer(bulkId, changed, skipped);
    }
}
