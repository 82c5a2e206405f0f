package io.rollcall.sync.crossvalidation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import lombok.RequiredArgsConstructor;
import org.jboss.logging.Logger;

import io.rollcall.persistence.lock.CategoryLease;
import io.rollcall.sync.catalog.KnownCatalog;
import io.rollcall.sync.crossvalidation.CrossValidation.Many;
import io.rollcall.sync.productsource.ProductSources;
import io.rollcall.sync.productsource.SourceProblems;
import io.rollcall.sync.pull.LastGoodList;
import io.rollcall.sync.pull.PulledList;
import io.rollcall.workspace.UnreadableFile;
import io.rollcall.workspace.Workspace;

/** Checks a category's rules against the list of live products that was pulled last (15.3E, D35). It warns, and blocks nothing. */
@ApplicationScoped
@RequiredArgsConstructor
public class CrossValidations {

    private static final Logger LOG = Logger.getLogger(CrossValidations.class);

    private record Checked(PulledList list, CategoryRules rules, Section section) {}

    private final Workspace workspace;
    private final ProductSources sources;
    private final LastGoodList lists;
    private final KnownCatalog known;
    private final CompileReportFile file;
    private final Runs runs;
    private final SnoozedWarnings snoozed;
    private final CategoryLease lease;
    private final ManyConfig many;
    private final Clock clock;

    /** As {@link #run}, of which nothing is kept or written. */
    CrossValidationReport preview(String category, String actor) throws IOException {
        return shown(category, told(category, check(category), actor), false);
    }

    /**
     * Not within a transaction. Writes the section of {@code _compile_report.json} where it says something else.
     *
     * @throws UnreadableFile when one of the files is there and cannot be read (D42)
     */
    CrossValidationReport run(String category, String actor) throws IOException {
        return lease.take(
                "cross-validation", category, () -> new CrossValidationProblems.CheckRunning(category), () -> {
                    Checked checked = check(category);
                    boolean changed = file.write(category, checked.section());
                    Run run = QuarkusTransaction.requiringNew().call(() -> {
                        Run told = told(category, checked, actor);
                        runs.keep(category, told);
                        return told;
                    });
                    LOG.infof(
                            "Cross-validation of %s: %d products, %d warnings, %d of them new",
                            category,
                            run.section().productsChecked(),
                            run.section().warnings().size(),
                            run.newIds().size());
                    return shown(category, run, changed);
                });
    }

    /** After a scheduled pull: runs again where the rules or the list are others than they were, and there are rules at all. */
    public void runIfChanged(String category, String actor) throws IOException {
        if (Files.exists(workspace.fieldRules(category))
                && runs.latest(category).filter(run -> !isStale(category, run)).isEmpty()) {
            run(category, actor);
        }
    }

    /** The latest run, whoever asked for it. */
    CrossValidationReport latest(String category) {
        Run run = runs.latest(category).orElseThrow(() -> new CrossValidationProblems.NeverChecked(category));
        return CrossValidationReport.of(run, snoozed.of(category), isStale(category, run), false);
    }

    private CrossValidationReport shown(String category, Run run, boolean changed) {
        return CrossValidationReport.of(run, snoozed.of(category), false, changed);
    }

    private Checked check(String category) throws IOException {
        CategoryRules rules = RulesReader.read(workspace, category);
        PulledList list = list(category);
        try {
            return check(category, list, rules);
        } catch (NoSuchFileException replaced) {
            // A pull has just taken another list in, and this one away.
            return check(category, list(category), rules);
        }
    }

    private Checked check(String category, PulledList list, CategoryRules rules) throws IOException {
        var check = new ProductionCheck(category, known.brands(), new Many(many.manyShare(), many.manyProducts()));
        return new Checked(list, rules, check.of(list, rules));
    }

    private PulledList list(String category) throws IOException {
        Optional<PulledList> list = lists.of(category);
        if (list.isEmpty() && !sources.of(category).isChosen()) {
            throw new SourceProblems.NotConfigured(category);
        }
        return list.orElseThrow(() -> new CrossValidationProblems.NothingPulled(category));
    }

    /** With what is new and what is gone since the run before. */
    private Run told(String category, Checked checked, String actor) {
        Section section = checked.section();
        var run = new Run(
                UUID.randomUUID(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                actor,
                checked.list().pulledAt(),
                checked.list().contentHash(),
                checked.rules().hash(),
                section,
                section.warnings().stream()
                        .collect(Collectors.toMap(
                                Warning::id,
                                warning -> Advice.of(warning, checked.rules(), section.productsChecked()))),
                List.of(),
                List.of());
        return runs.latest(category)
                .map(before -> before.isOf(run.rulesHash(), run.sourceHash())
                        ? before.repeatedBy(run)
                        : before.followedBy(run))
                .orElseGet(run::withAllNew);
    }

    /** Rules that cannot be read are not those that were checked. */
    private boolean isStale(String category, Run run) {
        try {
            String rules = RulesReader.read(workspace, category).hash();
            return !lists.of(category)
                    .filter(list -> run.isOf(rules, list.contentHash()))
                    .isPresent();
        } catch (IOException unreadable) {
            LOG.debugf("The rules of %s cannot be read: %s", category, unreadable.getMessage());
            return true;
        }
    }
}
