package io.rollcall.catalog.workbookimport;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import lombok.RequiredArgsConstructor;
import org.jboss.logging.Logger;

import io.rollcall.catalog.CatalogConfig;
import io.rollcall.catalog.brand.BrandRegistration;
import io.rollcall.catalog.brand.BrandRegistry.EnsuredBrand;
import io.rollcall.catalog.brand.RegisteredBrands;
import io.rollcall.catalog.identity.KeptVariants;
import io.rollcall.catalog.identity.KnownExceptions;
import io.rollcall.catalog.workbookimport.Imports.Import;
import io.rollcall.catalog.workbookimport.SheetJudgement.Judged;
import io.rollcall.http.OnBehalfOf;
import io.rollcall.identity.BrandSpellings;
import io.rollcall.persistence.background.BackgroundLoops;
import io.rollcall.persistence.background.Pace;
import io.rollcall.persistence.background.Work;
import io.rollcall.persistence.lock.CategoryLease;
import io.rollcall.workspace.Failpoint;

/**
 * Imports what was ticked in a preview: other names of brands and exceptions first, then new brands (D19), then the products
 * in one transaction. Every step can be repeated, so what a crash interrupts is gone on with.
 */
@ApplicationScoped
@RequiredArgsConstructor
class WorkbookImport {

    private static final Logger LOG = Logger.getLogger(WorkbookImport.class);
    private static final String LEASE = "import";

    private final WorkbookFiles files;
    private final Imports imports;
    private final ImportWriter writer;
    private final BrandRegistration registration;
    private final KeptVariants keptVariants;
    private final KnownExceptions exceptions;
    private final ImportedOverrides overrides;
    private final CategoryLease exclusively;

    /** The same again answers the same. */
    ImportResult apply(String category, String importId, ImportChoices asked, String actor) throws IOException {
        ImportChoices choices = ImportChoices.of(asked);
        Import known = required(category, importId);
        return known.result() == null
                ? inTurn(category, () -> applied(required(category, importId), choices, actor))
                : answered(known, choices);
    }

    private static ImportResult answered(Import done, ImportChoices choices) {
        if (!done.is(Imports.APPLIED) || !choices.equals(done.choices())) {
            throw new ImportProblems.AppliedOtherwise();
        }
        return done.result();
    }

    private ImportResult applied(Import planned, ImportChoices choices, String actor) throws IOException {
        if (planned.result() != null) {
            return answered(planned, choices);
        }
        choices.require(read(planned).rows());
        QuarkusTransaction.requiringNew().run(() -> imports.begin(planned.id(), choices, actor));
        return carryOut(required(planned.category(), planned.id().toString()));
    }

    void start(@Observes StartupEvent started, BackgroundLoops loops, CatalogConfig config) {
        var unfinished = Work.ofEach(due(imports::unfinished), Import::category, this::goOn)
                .under(LEASE);
        var overrides = Work.ofEach(due(imports::overridesDue), Import::category, this::writeOverrides);
        loops.make("import-resume", Pace.every(config.imports().resume()), unfinished)
                .start();
        loops.make("import-overrides", Pace.every(config.imports().resume()), overrides)
                .start();
        loops.make("import-forget", Pace.every(config.imports().forget()), this::forget)
                .start();
    }

    private static Work.Items<Import> due(Callable<List<Import>> query) {
        return () -> QuarkusTransaction.requiringNew().call(query);
    }

    private void goOn(Import begun) throws IOException {
        Import now = required(begun.category(), begun.id().toString());
        if (now.is(Imports.APPLYING)) {
            LOG.infof("The import of %s that was interrupted goes on", now.workbook());
            carryOut(now);
        }
    }

    private void forget() throws IOException {
        for (Import expired : QuarkusTransaction.requiringNew().call(imports::forgetExpired)) {
            files.forget(expired);
        }
    }

    private <T> T inTurn(String category, CategoryLease.Work<T> work) throws IOException {
        return exclusively.take(LEASE, category, () -> new ImportProblems.ImportRunning(category), work);
    }

    private Import required(String category, String importId) {
        return QuarkusTransaction.requiringNew()
                .call(() -> imports.find(category, importId))
                .orElseThrow(ImportProblems.ImportUnknown::new);
    }

    /** @throws ImportProblems.PlanStale when it is not the file that was previewed */
    private WorkbookReading read(Import planned) throws IOException {
        Path file = files.of(planned);
        try {
            WorkbookReading reading = WorkbookReading.of(file, planned.sheet());
            if (reading.hash().equals(planned.fileHash())) {
                return reading;
            }
        } catch (NoSuchFileException gone) {
            LOG.debugf("%s is gone", file);
        }
        throw new ImportProblems.PlanStale("The workbook has changed since this preview.");
    }

    /** What fails before anything was added can be asked for again. */
    private ImportResult carryOut(Import begun) throws IOException {
        try {
            Failpoint.IMPORT_BEGUN.reached();
            ImportResult result = OnBehalfOf.call(begun.actor(), () -> imported(begun));
            Failpoint.IMPORT_ADDED.reached();
            files.forget(begun);
            showOverrides(begun);
            return result;
        } catch (IOException | RuntimeException failed) {
            QuarkusTransaction.requiringNew().run(() -> imports.backToPlanned(begun.id()));
            throw failed;
        }
    }

    private void writeOverrides(Import done) throws IOException {
        if (done.choices().fields()) {
            overrides.write(done);
            QuarkusTransaction.requiringNew().run(() -> imports.overridesWritten(done.id()));
        }
    }

    /** What cannot be written now a later round writes. */
    private void showOverrides(Import done) {
        try {
            writeOverrides(done);
        } catch (IOException failed) {
            LOG.warnf("The values of %s cannot be shown to the pipeline now: %s", done.workbook(), failed.getMessage());
        }
    }

    private ImportResult imported(Import begun) throws IOException {
        String category = begun.category();
        ImportChoices choices = begun.choices();
        List<SheetRow> rows = read(begun).rows();
        choices.aliases().forEach((alias, slug) -> registration.addAlias(slug, alias));
        keepVariants(begun, rows);
        exceptions.catchUp(category, ImportPreviews.candidates(rows));
        RegisteredBrands brands =
                registration.ensure(category, spellings(writer.judge(category, rows, choices), choices), "import");
        var created = brands.created().stream().map(EnsuredBrand::slug).toList();
        QuarkusTransaction.requiringNew().run(() -> imports.remember(begun.id(), created, List.of()));
        Failpoint.IMPORT_PREPARED.reached();
        // Those that were made before a crash count too.
        int made = required(category, begun.id().toString()).exceptionsAdded().size();
        return writer.write(begun, rows, brands, made);
    }

    /** Each is remembered at once as the import's own: asked again after a crash, the gate says it was there before. */
    private void keepVariants(Import begun, List<SheetRow> rows) {
        Set<String> kept = begun.choices().kept();
        for (SheetRow row : rows) {
            if (kept.contains(row.id()) && row.problem() == null) {
                String reason = "Kept when " + begun.workbook() + " was imported (" + row.cell() + ")";
                keptVariants
                        .keep(begun.category(), row.asked(), reason)
                        .ifPresent(made -> QuarkusTransaction.requiringNew()
                                .run(() -> imports.remember(begun.id(), List.of(), List.of(made))));
            }
        }
    }

    /** How the brands of what is to be added are to be registered, by folded name. */
    private static Map<String, String> spellings(List<Judged> judged, ImportChoices choices) {
        var spellings = new BrandSpellings();
        judged.stream()
                .filter(row -> row.isNew() && choices.includes(row.row().id()))
                .forEach(row -> spellings.add(row.identity().brand().text()));
        return spellings.chosen();
    }
}
