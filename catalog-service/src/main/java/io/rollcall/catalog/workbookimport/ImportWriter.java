package io.rollcall.catalog.workbookimport;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import lombok.RequiredArgsConstructor;

import io.rollcall.catalog.brand.BrandRegistry.EnsuredBrand;
import io.rollcall.catalog.brand.RegisteredBrands;
import io.rollcall.catalog.category.Categories;
import io.rollcall.catalog.identity.KnownProducts;
import io.rollcall.catalog.product.AddedProduct;
import io.rollcall.catalog.product.Catalog;
import io.rollcall.catalog.product.CatalogWrite;
import io.rollcall.catalog.work.WorkLog;
import io.rollcall.catalog.workbookimport.ImportResult.Row;
import io.rollcall.catalog.workbookimport.Imports.Import;
import io.rollcall.catalog.workbookimport.SheetJudgement.Judged;
import io.rollcall.identity.IdentityDecision.Rejected;
import io.rollcall.identity.Intake;
import io.rollcall.identity.ProductId;
import io.rollcall.identity.ProductIdentity;
import io.rollcall.outbox.Outbox;
import io.rollcall.outbox.Rejections;
import io.rollcall.outbox.Rejections.Refused;
import io.rollcall.persistence.lock.WriteLock;

/** Judges the rows of an import once more and adds them, with everything that is remembered of it, in one transaction. */
@ApplicationScoped
@RequiredArgsConstructor
class ImportWriter {

    private static final String SOURCE = "workbook";
    private static final int LONGEST_SECONDS = 300;

    private final Imports imports;
    private final WorkLog work;
    private final ImportedFields fields;
    private final KnownProducts knownProducts;
    private final Catalog catalog;
    private final CatalogWrite catalogWrite;
    private final WriteLock writeLock;
    private final Rejections rejections;
    private final Outbox outbox;
    private final Categories categories;

    /** What would become of each row now. */
    List<Judged> judge(String category, List<SheetRow> rows, ImportChoices choices) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> SheetJudgement.judge(
                        category,
                        rows,
                        choices.kept(),
                        knownProducts.about(category, ImportPreviews.candidates(rows))));
    }

    /** @param brands of the products that are to be added */
    ImportResult write(Import begun, List<SheetRow> rows, RegisteredBrands brands, int exceptionsAdded) {
        return catalogWrite.again(() -> writeLock.take(begun.category(), () -> QuarkusTransaction.requiringNew()
                .timeout(LONGEST_SECONDS)
                .call(() -> inTransaction(begun, rows, brands, exceptionsAdded))));
    }

    private ImportResult inTransaction(
            Import begun, List<SheetRow> rows, RegisteredBrands brands, int exceptionsAdded) {
        String category = begun.category();
        outbox.lock(category);
        List<Judged> judged = judge(category, rows, begun.choices());
        var added = new ArrayList<AddedProduct>();
        var results = judged.stream()
                .map(row -> row(row, begun.choices(), brands, added))
                .toList();
        if (!added.isEmpty()) {
            catalog.addAll(category, added, SOURCE, begun.actor());
            categories.imported(category);
        }
        rejections.record(category, Intake.IMPORT.token(), begun.actor(), refused(judged, begun.choices()));
        Map<String, String> identifiers = imports.imported(
                begun,
                added.stream()
                        .map(product -> product.identity().productId().value())
                        .toList());
        var result = ImportResult.of(
                begun.id().toString(),
                brands,
                List.copyOf(begun.choices().aliases().keySet()),
                exceptionsAdded,
                begun.choices().fields() ? fields.store(begun, byRow(results, identifiers)) : 0,
                results);
        imports.end(begun, result);
        work.imported(begun.category(), begun.actor(), begun.id().toString(), begun.workbook(), result.created());
        return result;
    }

    private static Map<String, String> byRow(List<Row> results, Map<String, String> identifiers) {
        var byRow = new HashMap<String, String>();
        for (Row row : results) {
            if (row.status().equals(ImportResult.CREATED)) {
                byRow.put(row.rowId(), identifiers.get(row.productId()));
            }
        }
        return byRow;
    }

    /** @param added where a product goes that is to be added */
    private static Row row(Judged judged, ImportChoices choices, RegisteredBrands brands, List<AddedProduct> added) {
        SheetRow row = judged.row();
        if (row.problem() != null) {
            return rejected(row, row.problem().code().token(), row.problem().message(), null);
        }
        if (judged.decision() instanceof Rejected refusal) {
            return rejected(
                    row,
                    refusal.reason().token(),
                    refusal.explanation().message(),
                    refusal.canonical().map(ProductId::value).orElse(null));
        }
        ProductIdentity identity = judged.identity();
        String productId = identity.productId().value();
        if (judged.duplicateOf() != null) {
            String message =
                    "The workbook lists it twice; " + judged.duplicateOf().cell() + " is used.";
            return new Row(row.id(), row.cell(), ImportResult.SKIPPED, "duplicate_in_workbook", message, productId);
        }
        if (judged.isExisting()) {
            return new Row(row.id(), row.cell(), ImportResult.SKIPPED, "already_in_catalog", null, productId);
        }
        if (!choices.includes(row.id())) {
            return new Row(row.id(), row.cell(), ImportResult.LEFT_OUT, null, null, productId);
        }
        String brandId = brands.identifiers().get(identity.brand().folded());
        if (brandId == null) {
            EnsuredBrand refused = brands.rejections().get(identity.brand().folded());
            return refused == null
                    ? rejected(row, "brand_not_registered", "Its brand is not registered.", productId)
                    : rejected(row, refused.reason(), refused.detail(), productId);
        }
        added.add(new AddedProduct(identity, brandId, List.of(), 0));
        return judged.isStripped()
                ? new Row(
                        row.id(),
                        row.cell(),
                        ImportResult.CREATED,
                        "variant_stripped",
                        "“" + row.shown().variant() + "” was left out: "
                                + judged.fabricated().explanation().message(),
                        productId)
                : new Row(row.id(), row.cell(), ImportResult.CREATED, null, null, productId);
    }

    private static Row rejected(SheetRow row, String reason, String message, String productId) {
        return new Row(row.id(), row.cell(), ImportResult.REJECTED, reason, message, productId);
    }

    /** A variant that was taken off is remembered as well as a row that was refused (D12). */
    private static List<Refused> refused(List<Judged> judged, ImportChoices choices) {
        var refused = new ArrayList<Refused>();
        for (Judged row : judged) {
            if (row.decision() instanceof Rejected rejected) {
                refused.add(new Refused(row.row().asked(), rejected, null));
            } else if (row.isStripped() && choices.includes(row.row().id())) {
                refused.add(new Refused(row.row().asked(), row.fabricated(), null));
            }
        }
        return refused;
    }
}
