package io.rollcall.catalog.productionsync;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import lombok.RequiredArgsConstructor;

import io.rollcall.catalog.brand.BrandRegistration;
import io.rollcall.catalog.product.Catalog;
import io.rollcall.catalog.productionsync.ProductionAddUndoReport.Row;
import io.rollcall.outbox.Outbox;
import io.rollcall.persistence.lock.WriteLock;

/** Undoes production adds: what they added and nobody has edited since, and the brands that are without products then. */
@ApplicationScoped
@RequiredArgsConstructor
class ProductionAddUndo {

    private static final int LONGEST_SECONDS = 300;

    private final StoredProducts stored;
    private final Catalog catalog;
    private final BrandRegistration registration;
    private final WriteLock writeLock;
    private final Outbox outbox;

    /** @param products when each was last edited, as it was answered, by identifier */
    ProductionAddUndoReport undo(String category, Map<String, Instant> products, List<String> brands, String actor) {
        List<Row> results = writeLock.take(category, () -> QuarkusTransaction.requiringNew()
                .timeout(LONGEST_SECONDS)
                .call(() -> remove(category, products, actor)));
        return new ProductionAddUndoReport(results, registration.removeUnused(brands), null);
    }

    private List<Row> remove(String category, Map<String, Instant> products, String actor) {
        outbox.lock(category);
        Map<String, StoredProduct> there = stored.byIdentifier(category, products.keySet()).items().stream()
                .collect(Collectors.toMap(StoredProduct::identifier, Function.identity()));
        List<String> asAdded = there.values().stream()
                .filter(product -> isAsAdded(product, products))
                .map(StoredProduct::productId)
                .toList();
        if (!asAdded.isEmpty()) {
            catalog.removeAll(category, asAdded, actor);
        }
        return products.keySet().stream()
                .map(identifier -> new Row(identifier, status(there.get(identifier), products)))
                .toList();
    }

    private static String status(StoredProduct product, Map<String, Instant> products) {
        if (product == null) {
            return "gone";
        }
        return isAsAdded(product, products) ? "removed" : "changed";
    }

    private static boolean isAsAdded(StoredProduct product, Map<String, Instant> products) {
        return product.updatedAt().equals(products.get(product.identifier()));
    }
}
