package io.rollcall.catalog.history;

import java.util.List;
import java.util.function.Supplier;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;

import io.rollcall.catalog.brand.KnownBrands;
import io.rollcall.catalog.identity.KnownExceptions;
import io.rollcall.catalog.product.Catalog;
import io.rollcall.catalog.product.CatalogWrite;
import io.rollcall.catalog.product.ProductChange;
import io.rollcall.catalog.product.ProductState;
import io.rollcall.contracts.event.ProductEvent;
import io.rollcall.http.HistoryProblems.NoSuchEntry;
import io.rollcall.http.HistoryProblems.NotUndoable;
import io.rollcall.http.Idempotency;
import io.rollcall.identity.Candidate;
import io.rollcall.identity.Intake;
import io.rollcall.outbox.Outbox;
import io.rollcall.persistence.lock.WriteLock;

/** Takes the last change of a product back: an ordinary change, the other way round, through the one door. */
@ApplicationScoped
@RequiredArgsConstructor
class Undo {

    private final ProductHistory history;
    private final KnownBrands brands;
    private final KnownExceptions exceptions;
    private final Catalog catalog;
    private final CatalogWrite catalogWrite;
    private final WriteLock writeLock;
    private final Idempotency idempotency;
    private final Outbox outbox;

    /** @return the product as it is now; null when its addition was undone */
    ProductState undo(String category, long id, String actor) {
        Recorded entry = history.entry(category, id).orElseThrow(() -> new NoSuchEntry(id));
        if (entry.whyNot() != null) {
            throw new NotUndoable(entry.whyNot());
        }
        ProductEvent after = entry.state();
        if (entry.came()) {
            writeLock.take(
                    category,
                    () -> idempotency.once(
                            () -> {
                                requireNewest(category, id);
                                return catalog.remove(category, after.productId(), null, actor);
                            },
                            removed -> CategoryHistoryResource.Undone.of(null)));
            return null;
        }
        ProductEvent wanted = entry.went() ? after : entry.previous();
        exceptions.catchUp(category, List.of(new Candidate(wanted.brand(), wanted.model(), wanted.variant())));
        return catalogWrite.admit(category, entry.went() ? Intake.ADD : Intake.UPDATE, actor, () -> {
            String brandId = brands.required(wanted.brand(), category);
            Supplier<ProductState> write = entry.went()
                    ? () -> catalog.restore(after, brandId, actor)
                    : () -> {
                        requireNewest(category, id);
                        return catalog.update(
                                category, after.productId(), change(wanted), brandId, null, "undone", actor);
                    };
            return writeLock.take(category, () -> idempotency.once(write, CategoryHistoryResource.Undone::of));
        });
    }

    /**
     * Looks once more, as the only one who writes. The version does not say whether somebody changed the product since: it counts
     * badges too (D47).
     */
    private void requireNewest(String category, long id) {
        outbox.lock(category);
        String whyNot = history.entry(category, id)
                .orElseThrow(() -> new NoSuchEntry(id))
                .whyNot();
        if (whyNot != null) {
            throw new NotUndoable(whyNot);
        }
    }

    private static ProductChange change(ProductEvent wanted) {
        return new ProductChange(wanted.brand(), wanted.model(), wanted.variant(), wanted.seedUrls(), wanted.status());
    }
}
