package io.rollcall.catalog.workbookimport;

import java.io.IOException;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import lombok.RequiredArgsConstructor;

import io.rollcall.catalog.brand.BrandRegistration;
import io.rollcall.catalog.identity.KeptVariants;
import io.rollcall.catalog.product.Catalog;
import io.rollcall.catalog.work.WorkLog;
import io.rollcall.catalog.workbookimport.ImportUndoReport.Kept;
import io.rollcall.catalog.workbookimport.Imports.Import;
import io.rollcall.catalog.workbookimport.Imports.Imported;
import io.rollcall.outbox.Outbox;
import io.rollcall.persistence.lock.CategoryLease;
import io.rollcall.persistence.lock.WriteLock;

/** Takes an import back as a whole: what it added and nobody has changed since. */
@ApplicationScoped
@RequiredArgsConstructor
class ImportUndo {

    private static final int LONGEST_SECONDS = 300;

    private final Imports imports;
    private final WorkLog work;
    private final Catalog catalog;
    private final WriteLock writeLock;
    private final Outbox outbox;
    private final BrandRegistration registration;
    private final KeptVariants keptVariants;
    private final ImportedOverrides overrides;
    private final CategoryLease exclusively;

    /** Asked again it goes on with brands that were in use, or could not be asked for. */
    ImportUndoReport undo(String category, String importId, String actor) throws IOException {
        return exclusively.take("import", category, () -> new ImportProblems.ImportRunning(category), () -> {
            Import done = QuarkusTransaction.requiringNew()
                    .call(() -> imports.find(category, importId))
                    .orElseThrow(ImportProblems.ImportUnknown::new);
            if (done.result() == null) {
                throw new ImportProblems.NotUndoable("This workbook was not imported, so there is nothing to undo.");
            }
            List<Imported> removed = done.is(Imports.UNDONE)
                    ? List.of()
                    : writeLock.take(category, () -> QuarkusTransaction.requiringNew()
                            .timeout(LONGEST_SECONDS)
                            .call(() -> remove(done, actor)));
            overrides.takeBack(
                    done,
                    removed.stream()
                            .filter(Imported::isAsImported)
                            .map(Imported::productId)
                            .toList());
            List<Kept> kept = removed.stream()
                    .filter(product -> !product.isAsImported())
                    .map(Kept::of)
                    .toList();
            return new ImportUndoReport(
                    importId,
                    removed.size() - kept.size(),
                    kept,
                    registration.removeUnused(done.brandsAdded()),
                    keptVariants.takeBack(
                            category, done.exceptionsAdded(), "The import of " + done.workbook() + " was undone"));
        });
    }

    /** @return all it added; those that are as it added them are gone now */
    private List<Imported> remove(Import done, String actor) {
        outbox.lock(done.category());
        List<Imported> products = imports.products(done.id());
        List<String> asImported = products.stream()
                .filter(Imported::isAsImported)
                .map(Imported::productId)
                .toList();
        if (!asImported.isEmpty()) {
            catalog.removeAll(done.category(), asImported, actor);
        }
        imports.undone(done.id());
        if (done.is(Imports.APPLIED)) {
            work.importUndone(done.category(), actor, done.id().toString(), done.workbook(), asImported.size());
        }
        return products;
    }
}
