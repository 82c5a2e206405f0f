package io.rollcall.review.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;

import io.rollcall.http.HistoryProblems.NotUndoable;
import io.rollcall.review.decision.UndoResource.UndoneDecision;
import io.rollcall.review.decision.UndoneBulk.NotUndone;
import io.rollcall.review.snapshot.ReviewProblem;

/** Undoes what one request decided about many slots, the newest decision first. */
@ApplicationScoped
@RequiredArgsConstructor
class BulkUndo {

    private static final class NoSuchBulk extends ReviewProblem {
        NoSuchBulk(String bulkId) {
            super(404, "not_found", "There are no decisions of a bulk “" + bulkId + "”.");
        }
    }

    private final Undo undo;

    UndoneBulk undo(Writing writing, String bulkId) {
        List<Long> decisions = writing.snapshot()
                .query("select id from review_decision where bulk_id = :bulk order by id desc")
                .bind("bulk", bulkId)
                .mapTo(Long.class)
                .list();
        if (decisions.isEmpty()) {
            throw new NoSuchBulk(bulkId);
        }
        String undoId = UUID.randomUUID().toString();
        var undone = new ArrayList<UndoneDecision>();
        var skipped = new ArrayList<NotUndone>();
        for (long decision : decisions) {
            try {
                undone.add(undo.undo(writing, decision, undoId));
            } catch (NotUndoable refused) {
                // Nothing of it was written: it is looked at first.
                skipped.add(new NotUndone(decision, refused.code(), refused.getMessage()));
            }
        }
        return new UndoneBulk(undoId, undone, skipped);
    }
}
