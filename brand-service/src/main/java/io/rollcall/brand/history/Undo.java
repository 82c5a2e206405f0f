package io.rollcall.brand.history;

import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;

import io.rollcall.brand.change.BrandChanges;
import io.rollcall.brand.change.BrandPlan;
import io.rollcall.brand.change.PendingChanges;
import io.rollcall.brand.change.Proposal;
import io.rollcall.brand.change.Proposal.Step;
import io.rollcall.brand.registry.Action;
import io.rollcall.brand.registry.Brand;
import io.rollcall.brand.registry.BrandRows;
import io.rollcall.contracts.change.BrandChange.Move;
import io.rollcall.contracts.change.BrandChange.StoredUnder;
import io.rollcall.http.HistoryProblems.NoSuchEntry;
import io.rollcall.http.HistoryProblems.NotUndoable;

/** Takes the last change of a brand back: an ordinary change, the other way round, with an entry of its own. */
@ApplicationScoped
@RequiredArgsConstructor
class Undo {

    private final BrandHistory history;
    private final BrandRows rows;
    private final PendingChanges operations;
    private final BrandChanges changes;

    BrandPlan preview(long id) {
        return changes.preview(() -> inverse(id));
    }

    /** @param planId of a preview; null to take back whatever there is to take back */
    BrandPlan apply(long id, String planId, String actor) {
        String plan = planId == null ? preview(id).planId() : planId;
        return changes.apply(() -> inverse(id), plan, actor);
    }

    private Proposal inverse(long id) {
        Recorded entry = history.entry(id).orElseThrow(() -> new NoSuchEntry(id));
        String whyNot = entry.whyNot(history.othersNewest(entry));
        if (whyNot != null) {
            throw new NotUndoable(whyNot);
        }
        if (entry.operation() != null) {
            return together(
                    history.ofOperation(entry.operation()),
                    operations.done(entry.operation()).orElseThrow());
        }
        Optional<Brand> now = now(entry);
        boolean came =
                entry.action() == Action.ADDED || entry.action() == Action.ADOPTED || entry.action() == Action.RESTORED;
        if (came) {
            return Proposal.remove(now.orElseThrow(), false);
        }
        Brand before = entry.action() == Action.REMOVED ? entry.after() : entry.before();
        return Proposal.restore(now, before.at(entry.after().version() + 1));
    }

    /** A merge, or an alias that went to another brand: both brands as they were, and the products back. */
    private Proposal together(List<Recorded> entries, PendingChanges.Done done) {
        var steps = entries.stream().map(this::back).toList();
        Move move = done.proposal().move();
        boolean merged = move.only().isEmpty();
        List<StoredUnder> products = merged ? done.outcome().moved() : List.of();
        boolean nothingToMove = merged && products.isEmpty();
        Move back = nothingToMove ? null : new Move(move.into(), move.from(), move.only(), List.of(), "", products);
        return new Proposal("undo", steps, back, false);
    }

    private Step back(Recorded entry) {
        boolean removed = entry.action() == Action.REMOVED;
        Brand before =
                (removed ? entry.after() : entry.before()).at(entry.after().version() + 1);
        return new Step(now(entry).orElse(null), before, false, removed ? Action.RESTORED : Action.UNDONE);
    }

    private Optional<Brand> now(Recorded entry) {
        return rows.byIdentifiers(List.of(entry.after().identifier())).stream().findFirst();
    }
}
