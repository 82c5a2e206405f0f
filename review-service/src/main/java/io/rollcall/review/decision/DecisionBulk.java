package io.rollcall.review.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;

import io.rollcall.review.decision.BulkAnswer.Changed;
import io.rollcall.review.decision.BulkAnswer.Skipped;
import io.rollcall.review.decision.BulkResource.BulkDecisions;
import io.rollcall.review.decision.BulkResource.BulkDecisions.BulkDecision;
import io.rollcall.review.snapshot.ReviewProblem;

/** Decides slot by slot in one transaction. */
@ApplicationScoped
@RequiredArgsConstructor
class DecisionBulk {

    private static final class QuoteNotFound extends ReviewProblem {
        QuoteNotFound() {
            super(400, "quote_not_found", "The page it names does not have its quote. Decide about it alone.");
        }
    }

    private final Decisions decisions;

    BulkAnswer decide(Writing writing, BulkDecisions asked) {
        List<BulkDecision> items = asked.items();
        String bulkId = UUID.randomUUID().toString();
        var changed = new ArrayList<Changed>();
        var skipped = new ArrayList<Skipped>();
        for (int i = 0; i < items.size(); i++) {
            BulkDecision item = items.get(i);
            try {
                if (!asked.withUnfoundQuotes()) {
                    requireQuote(writing, item);
                }
                var answer = decisions.decide(
                        writing, item.slot().slotKind(), item.slot().id(), item.asked(), null, bulkId);
                changed.add(new Changed(i, answer.decisionId(), answer.state()));
            } catch (ReviewProblem refused) {
                // Nothing of it was written: the rules are asked first.
                skipped.add(new Skipped(i, refused.code(), refused.getMessage()));
            }
        }
        return new BulkAnswer(bulkId, changed, skipped);
    }

    private static void requireQuote(Writing writing, BulkDecision item) {
        boolean isUnfound = writing.snapshot()
                .query("select 1 from review_quote_check where candidate_id = :candidate and result = 'not_found'")
                .bind("candidate", item.candidateId())
                .mapTo(Integer.class)
                .findFirst()
                .isPresent();
        if (isUnfound && item.takesForTrue()) {
            throw new QuoteNotFound();
        }
    }
}
