package io.rollcall.sync.apply;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import io.rollcall.sync.report.AcceptedDrifts;
import io.rollcall.sync.report.AcceptedDrifts.Acceptance;
import io.rollcall.sync.report.KeptProducts;
import io.rollcall.sync.report.SyncRow;
import io.rollcall.sync.report.SyncRow.Kept;
import io.rollcall.workspace.JsonText;

/** Remembers what stays as it is, and why: products (D27a), fields (D34), and names (D28). */
@ApplicationScoped
@RequiredArgsConstructor
class Keeps implements RowWork {

    /** What was remembered before; null for nothing. */
    record Before(@Nullable Kept kept, @Nullable Acceptance acceptance) {}

    private static final int MOST = 1_000;

    private final KeptProducts kept;
    private final AcceptedDrifts accepted;

    @Override
    public int most() {
        return MOST;
    }

    @Override
    public boolean does(ApplyRow row) {
        return row.action().equals(Action.KEEP.token())
                || (row.action().equals(Action.RESOLVE.token()) && row.wanted().equals(Resolution.KEEP_OURS.token()));
    }

    @Override
    public List<Outcome> apply(ApplyState apply, List<ApplyRow> rows) {
        return QuarkusTransaction.requiringNew()
                .call(() -> rows.stream().map(row -> keep(apply, row)).toList());
    }

    private Outcome keep(ApplyState apply, ApplyRow row) {
        SyncRow of = row.row();
        if (of.field() != null) {
            Optional<Acceptance> before = accepted.find(apply.category(), of.identifier(), of.field());
            accepted.accept(apply.category(), Acceptance.of(of, row.reason(), row.until(), apply.actor()));
            return Outcome.applied(row, new Before(null, before.orElse(null)));
        }
        Map<String, Kept> before = kept.of(apply.category(), List.of(of.identifier()));
        kept.keep(apply.category(), of.identifier(), row.reason(), row.until(), apply.actor());
        return Outcome.applied(row, new Before(before.get(of.identifier()), null));
    }

    @Override
    public List<Undone> undo(ApplyState apply, List<ApplyRow> rows) {
        return QuarkusTransaction.requiringNew()
                .call(() -> rows.stream().map(row -> undo(apply, row)).toList());
    }

    private Undone undo(ApplyState apply, ApplyRow row) {
        Before before = JsonText.MAPPER.convertValue(row.before(), Before.class);
        SyncRow of = row.row();
        if (of.field() != null) {
            accepted.restore(apply.category(), of.identifier(), of.field(), before.acceptance());
        } else {
            kept.restore(apply.category(), of.identifier(), before.kept());
        }
        return Undone.of(row, Undone.UNDONE);
    }
}
