package io.rollcall.catalog.workbookimport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import lombok.RequiredArgsConstructor;

import io.rollcall.catalog.brand.BrandRegistration;
import io.rollcall.catalog.brand.BrandRegistry.EnsuredBrand;
import io.rollcall.catalog.brand.KnownBrand;
import io.rollcall.catalog.brand.KnownBrands;
import io.rollcall.catalog.identity.KnownExceptions;
import io.rollcall.catalog.identity.KnownProducts;
import io.rollcall.catalog.workbookimport.ImportPreview.BrandDetail;
import io.rollcall.catalog.workbookimport.ImportPreview.ExistingProductRow;
import io.rollcall.catalog.workbookimport.ImportPreview.InvalidRow;
import io.rollcall.catalog.workbookimport.ImportPreview.NewProductRow;
import io.rollcall.catalog.workbookimport.ImportPreview.SkippedProductRow;
import io.rollcall.catalog.workbookimport.ImportPreview.Suggestion;
import io.rollcall.catalog.workbookimport.ImportPreview.UnreadSheetColumn;
import io.rollcall.catalog.workbookimport.ImportPreview.VariantWarning;
import io.rollcall.catalog.workbookimport.Imports.Import;
import io.rollcall.catalog.workbookimport.SheetJudgement.Judged;
import io.rollcall.http.HintState;
import io.rollcall.identity.BrandSpellings;
import io.rollcall.identity.Candidate;
import io.rollcall.identity.Hint;
import io.rollcall.identity.IdentityDecision.Rejected;
import io.rollcall.identity.KnownIdentities;
import io.rollcall.identity.Name;
import io.rollcall.identity.ProductId;
import io.rollcall.identity.ProductIdentity;
import io.rollcall.workbook.Layout;

/** Says what importing a workbook would do, and remembers which file it was. Changes nothing else. */
@ApplicationScoped
@RequiredArgsConstructor
class ImportPreviews {

    private static final int LONGEST_SECONDS = 120;

    private final WorkbookFiles files;
    private final Imports imports;
    private final KnownBrands knownBrands;
    private final KnownProducts knownProducts;
    private final KnownExceptions exceptions;
    private final BrandRegistration registration;

    /**
     * Of the category's own workbook.
     *
     * @param workbook null for the only one
     * @param sheet null for the one with the products
     */
    ImportPreview ofOwn(String category, String workbook, String sheet, String actor) throws IOException {
        String name = files.ownName(category, workbook);
        Path file = files.own(category, name);
        try {
            return preview(UUID.randomUUID(), category, name, false, file, sheet, actor);
        } catch (NoSuchFileException gone) {
            throw new ImportProblems.NoWorkbook("helper_files/" + category);
        }
    }

    /** @param name as the file is called where it comes from */
    ImportPreview ofUpload(String category, Path upload, String name, String sheet, String actor) throws IOException {
        UUID id = UUID.randomUUID();
        ImportPreview preview = preview(id, category, Name.printable(name), true, upload, sheet, actor);
        files.keep(category, id, upload);
        for (Import old : QuarkusTransaction.requiringNew().call(() -> imports.forgetOld(category))) {
            files.forget(old);
        }
        return preview;
    }

    private ImportPreview preview(
            UUID id, String category, String name, boolean uploaded, Path file, String sheet, String actor)
            throws IOException {
        WorkbookReading reading = WorkbookReading.of(file, sheet);
        long bytes = Files.size(file);
        Import planned = QuarkusTransaction.requiringNew()
                .call(() -> imports.plan(id, category, name, uploaded, reading.sheet(), reading.hash(), bytes, actor));
        return preview(planned, reading);
    }

    private ImportPreview preview(Import planned, WorkbookReading reading) {
        String category = planned.category();
        var candidates = candidates(reading.rows());
        exceptions.catchUp(category, candidates);
        Map<String, KnownBrand> brands = knownBrands.find(brandNames(candidates), category);
        Map<String, EnsuredBrand> refused = refused(category, candidates);
        ImportPreview preview = QuarkusTransaction.requiringNew()
                .timeout(LONGEST_SECONDS)
                .call(() -> {
                    KnownIdentities known = knownProducts.aboutAndNear(category, candidates);
                    List<Judged> all = SheetJudgement.judge(category, reading.rows(), Set.of(), known);
                    List<Judged> judged = all.stream()
                            .filter(row -> !refused.containsKey(foldedBrand(row)))
                            .toList();
                    var details = brandDetails(category, judged, brands);
                    return new ImportPreview(
                            planned.id().toString(),
                            category,
                            planned.workbook(),
                            reading.sheet(),
                            reading.layout() == Layout.SPECIFICATION ? "columns" : "rows",
                            planned.fileHash(),
                            planned.fileBytes(),
                            planned.createdAt(),
                            planned.expiresAt(),
                            planned.state(),
                            all.size(),
                            judged.stream()
                                    .filter(Judged::isNew)
                                    .map(row -> newProduct(row, known, brands))
                                    .toList(),
                            judged.stream()
                                    .filter(Judged::isExisting)
                                    .map(ImportPreviews::existing)
                                    .toList(),
                            details.stream()
                                    .filter(BrandDetail::isNew)
                                    .map(BrandDetail::name)
                                    .toList(),
                            details.stream()
                                    .filter(brand -> !brand.isNew())
                                    .map(BrandDetail::name)
                                    .toList(),
                            details,
                            judged.stream()
                                    .filter(Judged::isStripped)
                                    .map(row -> warning(category, row))
                                    .toList(),
                            all.stream()
                                    .filter(row -> refused.containsKey(foldedBrand(row))
                                            || (!row.isNew() && !row.isExisting()))
                                    .map(row -> refused.containsKey(foldedBrand(row))
                                            ? invalid(row, refused.get(foldedBrand(row)))
                                            : invalid(row))
                                    .toList(),
                            reading.skipped().stream()
                                    .map(SkippedProductRow::of)
                                    .toList(),
                            reading.unread().stream().map(UnreadSheetColumn::of).toList(),
                            planned.result());
                });
        QuarkusTransaction.requiringNew().run(() -> imports.shown(preview));
        return preview;
    }

    /** The brands that an apply could not register, by folded name. */
    private Map<String, EnsuredBrand> refused(String category, List<Candidate> candidates) {
        var spellings = new BrandSpellings();
        candidates.forEach(candidate -> spellings.add(candidate.brand()));
        return registration.preview(category, spellings.chosen(), "import").rejections();
    }

    /** Of a row that is new, or a copy of one; only such rows need their brand to be registered. */
    private static String foldedBrand(Judged row) {
        return row.isNew() || row.duplicateOf() != null ? row.identity().brand().folded() : "";
    }

    static List<Candidate> candidates(List<SheetRow> rows) {
        return rows.stream()
                .filter(row -> row.problem() == null)
                .map(SheetRow::asked)
                .toList();
    }

    private static Set<Name> brandNames(List<Candidate> candidates) {
        var names = new HashSet<Name>();
        for (Candidate candidate : candidates) {
            try {
                names.add(Name.of(candidate.brand()));
            } catch (io.rollcall.identity.InvalidText unusable) {
                // The gate refuses the row.
            }
        }
        return names;
    }

    private List<BrandDetail> brandDetails(String category, List<Judged> judged, Map<String, KnownBrand> brands) {
        var counts = new LinkedHashMap<String, Integer>();
        var spellings = new LinkedHashMap<String, Name>();
        for (Judged row : judged) {
            if (row.isNew()) {
                Name brand = row.identity().brand();
                KnownBrand known = brands.get(brand.folded());
                if (known == null || !known.isIn(category)) {
                    counts.merge(brand.folded(), 1, Integer::sum);
                    spellings.putIfAbsent(brand.folded(), brand);
                }
            }
        }
        return counts.entrySet().stream()
                .map(brand -> {
                    KnownBrand known = brands.get(brand.getKey());
                    Name name = spellings.get(brand.getKey());
                    return new BrandDetail(
                            known == null ? name.text() : known.name(),
                            brand.getValue(),
                            known == null,
                            known == null ? suggestions(name) : List.of());
                })
                .toList();
    }

    private List<Suggestion> suggestions(Name name) {
        return knownBrands
                .lookalikeBrand(name)
                .map(brand -> List.of(new Suggestion(brand.slug(), brand.name())))
                .orElse(List.of());
    }

    private static NewProductRow newProduct(Judged judged, KnownIdentities known, Map<String, KnownBrand> brands) {
        ProductIdentity identity = judged.identity();
        return new NewProductRow(
                judged.row().id(),
                judged.row().cell(),
                identity.brand().text(),
                identity.model().text(),
                identity.variant().text(),
                identity.productId().value(),
                !brands.containsKey(identity.brand().folded()),
                stripped(judged),
                HintState.of(Hint.about(identity, known)),
                judged.row().shownWarnings(),
                judged.row().hidden());
    }

    private static ExistingProductRow existing(Judged judged) {
        ProductIdentity identity = judged.identity();
        return new ExistingProductRow(
                judged.row().id(),
                judged.row().cell(),
                identity.brand().text(),
                identity.model().text(),
                identity.variant().text(),
                identity.productId().value(),
                judged.duplicateOf() == null,
                judged.duplicateOf() == null ? null : judged.duplicateOf().cell(),
                stripped(judged),
                judged.row().shownWarnings(),
                judged.row().hidden());
    }

    private static String stripped(Judged judged) {
        return judged.isStripped() ? judged.row().shown().variant() : null;
    }

    private static VariantWarning warning(String category, Judged judged) {
        Candidate asked = judged.row().shown();
        var explanation = judged.fabricated().explanation();
        return new VariantWarning(
                judged.row().id(),
                judged.row().cell(),
                asked.brand(),
                asked.model(),
                asked.variant(),
                judged.fabricated().reason().token(),
                explanation.message(),
                explanation.matchedText(),
                judged.identity().productId().value(),
                ProductIdentity.of(category, asked.brand(), asked.model(), asked.variant())
                        .productId()
                        .value(),
                judged.isExisting() && judged.duplicateOf() == null);
    }

    private static InvalidRow invalid(Judged judged) {
        Candidate asked = judged.row().shown();
        Rejected rejected = (Rejected) judged.decision();
        return new InvalidRow(
                judged.row().id(),
                judged.row().cell(),
                asked.brand(),
                asked.model(),
                asked.variant(),
                rejected == null
                        ? judged.row().problem().code().token()
                        : rejected.reason().token(),
                rejected == null
                        ? judged.row().problem().message()
                        : judged.row().cell() + ": " + rejected.explanation().message(),
                rejected == null
                        ? null
                        : rejected.canonical().map(ProductId::value).orElse(null),
                judged.row().hidden());
    }

    private static InvalidRow invalid(Judged judged, EnsuredBrand refused) {
        Candidate asked = judged.row().shown();
        return new InvalidRow(
                judged.row().id(),
                judged.row().cell(),
                asked.brand(),
                asked.model(),
                asked.variant(),
                refused.reason(),
                judged.row().cell() + ": " + refused.detail(),
                null,
                judged.row().hidden());
    }
}
