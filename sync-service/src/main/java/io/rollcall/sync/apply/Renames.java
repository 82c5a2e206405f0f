package io.rollcall.sync.apply;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;

import io.rollcall.http.remote.RemoteRejection;
import io.rollcall.sync.catalog.CatalogOwner.Changed;
import io.rollcall.sync.catalog.CatalogOwner.Product;
import io.rollcall.sync.report.SyncRow;
import io.rollcall.workspace.JsonText;

/** Gives products the names they have in production (D28); their files move along (D25). */
@ApplicationScoped
@RequiredArgsConstructor
class Renames implements RowWork {

    /** @param updatedAt of the rename, by which a later change is told */
    record Before(String identifier, String brand, String model, String variant, Instant updatedAt) {}

    private final ProductEdits edits;

    @Override
    public int most() {
        return 1;
    }

    @Override
    public boolean does(ApplyRow row) {
        return row.action().equals(Action.RESOLVE.token()) && row.wanted().equals(Resolution.RENAME_OURS.token());
    }

    @Override
    public List<Outcome> apply(ApplyState apply, List<ApplyRow> rows) {
        return rows.stream().map(row -> rename(apply, row)).toList();
    }

    private Outcome rename(ApplyState apply, ApplyRow row) {
        SyncRow wanted = row.row();
        Optional<Product> found = edits.now(apply.category(), wanted.identifier());
        if (found.isEmpty()) {
            return Outcome.stale(row, "The product is gone.");
        }
        Product product = found.get();
        SyncRow.Here was = wanted.catalog();
        try {
            boolean done = isNamed(product, wanted.brand(), wanted.model(), wanted.variant());
            Product renamed = done
                    ? product
                    : edits.change(
                            apply.category(), product, Changed.name(wanted.brand(), wanted.model(), wanted.variant()));
            return Outcome.applied(
                            row,
                            new Before(was.identifier(), was.brand(), was.model(), was.variant(), renamed.updatedAt()))
                    .edited(was.identifier(), renamed.updatedAt());
        } catch (RemoteRejection rejected) {
            return Outcome.refused(row, rejected.code(), rejected.getMessage());
        }
    }

    private static boolean isNamed(Product product, String brand, String model, String variant) {
        return product.brand().equals(brand)
                && product.model().equals(model)
                && product.variant().equals(variant);
    }

    @Override
    public List<Undone> undo(ApplyState apply, List<ApplyRow> rows) {
        var undone = new ArrayList<Undone>();
        for (ApplyRow row : rows) {
            Before was = JsonText.MAPPER.convertValue(row.before(), Before.class);
            undone.add(edits.now(apply.category(), was.identifier())
                    .map(product -> undo(apply, row, was, product))
                    .orElse(Undone.of(row, Undone.GONE)));
        }
        return undone;
    }

    private Undone undo(ApplyState apply, ApplyRow row, Before was, Product product) {
        if (isNamed(product, was.brand(), was.model(), was.variant())) {
            return Undone.of(row, Undone.UNDONE);
        } else if (!product.updatedAt().equals(was.updatedAt())) {
            return Undone.of(row, Undone.CHANGED);
        }
        try {
            Product back =
                    edits.change(apply.category(), product, Changed.name(was.brand(), was.model(), was.variant()));
            return Undone.edited(row, back.identifier(), back.updatedAt());
        } catch (RemoteRejection nameIsTaken) {
            return Undone.of(row, Undone.CHANGED);
        }
    }
}
