package io.rollcall.sync.apply;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import lombok.RequiredArgsConstructor;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.rollcall.http.OnBehalfOf;
import io.rollcall.http.remote.RemoteAway;
import io.rollcall.http.remote.RemoteFailure;
import io.rollcall.http.remote.RemoteRejection;
import io.rollcall.persistence.lock.CategoryLease;
import io.rollcall.sync.report.ReportResource.NothingCompared;
import io.rollcall.sync.report.Reports;

/**
 * Carries out what was ticked, and nothing else (D30), and takes it back. What is to be done is written down first; after a
 * crash the rest is done by itself.
 */
@ApplicationScoped
@RequiredArgsConstructor
public class Apply {

    private static final Logger LOG = Logger.getLogger(Apply.class);

    /** The kind of lease under which rows of a category are applied and undone. */
    static final String LEASE = "apply";

    private final Reports reports;
    private final ApplyPlan plan;
    private final ApplyPreview preview;
    private final Applies applies;
    private final NewProducts newProducts;
    private final AcceptedValues acceptedValues;
    private final StatusChanges statusChanges;
    private final Renames renames;
    private final Keeps keeps;
    private final Marks marks;
    private final ApplyEvents events;
    private final CategoryLease lease;

    /**
     * Not within a transaction.
     *
     * @param planId that was looked at; null for the latest. Rows that the latest has too are carried out
     * @throws ApplyProblems.PlanUnknown when there never was such a diff
     */
    ApplyReport apply(String category, @Nullable UUID planId, AskedActions asked, String actor) throws IOException {
        UUID latest = latestPlan(category, planId);
        return exclusively(category, () -> {
            List<ApplyPlan.Planned> planned = plan.of(category, latest, asked);
            List<ApplyRow> rows = planned.stream().map(ApplyPlan.Planned::row).collect(toCollection(ArrayList::new));
            ApplyState apply = written(category, latest, planned, actor);
            return asFarAsPossible(apply, begun -> carryOut(begun, rows));
        });
    }

    /** Writes down what is to be done, and leaves the doing to {@link ApplyResumption}. Not within a transaction. */
    ApplyReport begin(String category, @Nullable UUID planId, AskedActions asked, String actor) throws IOException {
        UUID latest = latestPlan(category, planId);
        return exclusively(category, () -> {
            ApplyState apply = written(category, latest, plan.of(category, latest, asked), actor);
            return report(category, apply.id());
        });
    }

    /**
     * What an apply would do; nothing is changed. Not within a transaction.
     *
     * @param planId as of an apply
     */
    ApplyPreviewReport preview(String category, @Nullable UUID planId, AskedActions asked) {
        return preview.of(category, latestPlan(category, planId), asked);
    }

    private UUID latestPlan(String category, @Nullable UUID planId) {
        UUID latest = QuarkusTransaction.requiringNew()
                .call(() -> reports.latestPlan(category))
                .orElseThrow(() -> new NothingCompared(category));
        if (planId != null && !QuarkusTransaction.requiringNew().call(() -> reports.isPlan(category, planId))) {
            throw new ApplyProblems.PlanUnknown();
        }
        return latest;
    }

    private ApplyState written(String category, UUID latest, List<ApplyPlan.Planned> rows, String actor) {
        return QuarkusTransaction.requiringNew().call(() -> applies.begin(category, latest, actor, rows));
    }

    ApplyReport undo(String category, UUID id, String actor) throws IOException {
        return exclusively(category, () -> {
            ApplyState apply = find(category, id);
            if (apply.is(ApplyState.APPLYING)) {
                apply = find(category, carryOut(apply).applyId());
            }
            if (!apply.is(ApplyState.UNDONE)) {
                QuarkusTransaction.requiringNew().run(() -> applies.undoing(id, actor));
            }
            return asFarAsPossible(find(category, id), this::takeBack);
        });
    }

    @FunctionalInterface
    private interface Way {
        ApplyReport go(ApplyState apply) throws IOException;
    }

    /** What was written down is done as soon as the catalog is back: nobody is told that nothing was. */
    private ApplyReport asFarAsPossible(ApplyState apply, Way way) throws IOException {
        try {
            return way.go(apply);
        } catch (RemoteAway away) {
            return later(apply, away);
        } catch (RemoteRejection rejected) {
            if (rejected.isUnderWay()) {
                return later(apply, rejected);
            }
            throw rejected;
        }
    }

    private ApplyReport later(ApplyState apply, RemoteFailure why) {
        LOG.infof("%s of %s goes on later: %s", apply.id(), apply.category(), why.getMessage());
        return report(apply.category(), apply.id());
    }

    /** As far as it has come. */
    ApplyReport report(String category, UUID id) {
        ApplyState apply = find(category, id);
        return ApplyReport.of(apply, rows(apply));
    }

    /**
     * Goes on with what a service that died was at, unless it was finished since the apply was found unfinished. Whoever calls
     * holds {@link #LEASE}.
     */
    void resume(ApplyState unfinished) throws IOException {
        ApplyState now = find(unfinished.category(), unfinished.id());
        if (now.is(ApplyState.APPLYING)) {
            carryOut(now);
        } else if (now.is(ApplyState.UNDOING)) {
            takeBack(now);
        }
    }

    private ApplyReport exclusively(String category, CategoryLease.Work<ApplyReport> work) throws IOException {
        return lease.take(LEASE, category, () -> new ApplyProblems.ApplyRunning(category), work);
    }

    private ApplyState find(String category, UUID id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> applies.find(category, id))
                .orElseThrow(ApplyProblems.NoSuchApply::new);
    }

    /** Values before the status: setting a product active edits it. */
    private List<RowWork> works() {
        return List.of(newProducts, acceptedValues, statusChanges, renames, keeps, marks);
    }

    private ApplyReport carryOut(ApplyState apply) throws IOException {
        return carryOut(apply, rows(apply));
    }

    /** @param rows each at its {@code n}; they become what came of them */
    private ApplyReport carryOut(ApplyState apply, List<ApplyRow> rows) throws IOException {
        for (RowWork work : works()) {
            List<ApplyRow> own = rows.stream()
                    .filter(row -> row.isPending() && work.does(row))
                    .toList();
            for (List<ApplyRow> some : parts(own, work.most())) {
                List<Outcome> outcomes = OnBehalfOf.call(apply.actor(), () -> outcomes(work, apply, some));
                QuarkusTransaction.requiringNew().run(() -> applies.record(apply, rows, outcomes));
                outcomes.forEach(
                        outcome -> rows.set(outcome.n(), rows.get(outcome.n()).after(outcome)));
            }
        }
        return finished(apply, rows, ApplyState.APPLIED);
    }

    /** What the catalog rejects as a whole, it would reject again. */
    private static List<Outcome> outcomes(RowWork work, ApplyState apply, List<ApplyRow> rows) throws IOException {
        try {
            return work.apply(apply, rows);
        } catch (RemoteRejection rejected) {
            if (rejected.isUnderWay()) {
                throw rejected;
            }
            return rows.stream()
                    .map(row -> Outcome.refused(row, rejected.code(), rejected.getMessage()))
                    .toList();
        }
    }

    private ApplyReport takeBack(ApplyState apply) throws IOException {
        List<ApplyRow> rows = rows(apply);
        for (RowWork work : reversed(works())) {
            List<ApplyRow> own = rows.stream()
                    .filter(row -> row.status().equals(Outcome.APPLIED) && row.undone() == null && work.does(row))
                    .toList();
            for (List<ApplyRow> some : parts(reversed(own), work.most())) {
                List<Undone> undone = OnBehalfOf.call(apply.undoneBy(), () -> work.undo(apply, some));
                QuarkusTransaction.requiringNew().run(() -> applies.recordUndone(apply, undone));
                undone.forEach(one -> rows.set(one.n(), rows.get(one.n()).after(one)));
            }
        }
        return finished(apply, rows, ApplyState.UNDONE);
    }

    /** Each at its {@code n}. */
    private List<ApplyRow> rows(ApplyState apply) {
        return QuarkusTransaction.requiringNew().call(() -> applies.rows(apply.id()));
    }

    private ApplyReport finished(ApplyState apply, List<ApplyRow> rows, String state) {
        if (!apply.is(state)) {
            QuarkusTransaction.requiringNew().run(() -> {
                applies.become(apply.id(), state);
                events.applied(apply, rows, state.equals(ApplyState.UNDONE));
            });
        }
        return ApplyReport.of(find(apply.category(), apply.id()), rows);
    }

    private static <T> List<T> reversed(List<T> all) {
        var reversed = new ArrayList<>(all);
        Collections.reverse(reversed);
        return reversed;
    }

    private static <T> List<List<T>> parts(List<T> all, int most) {
        var parts = new ArrayList<List<T>>();
        for (int from = 0; from < all.size(); from += most) {
            parts.add(all.subList(from, Math.min(all.size(), from + most)));
        }
        return parts;
    }
}
