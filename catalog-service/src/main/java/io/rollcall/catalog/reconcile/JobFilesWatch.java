package io.rollcall.catalog.reconcile;

import java.io.IOException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import lombok.RequiredArgsConstructor;

import io.rollcall.catalog.CatalogConfig;
import io.rollcall.catalog.category.Categories;
import io.rollcall.catalog.identity.KnownProducts;
import io.rollcall.catalog.untracked.CanonicalFile;
import io.rollcall.identity.Source;
import io.rollcall.persistence.Sql;
import io.rollcall.persistence.background.BackgroundLoops;
import io.rollcall.persistence.background.Backoff;
import io.rollcall.persistence.background.Pace;
import io.rollcall.persistence.background.Work;
import io.rollcall.workspace.FileStamp;
import io.rollcall.workspace.Workspace;

/** Watches that every active product has one job file and every job file a product. */
@ApplicationScoped
@RequiredArgsConstructor
public class JobFilesWatch {

    private static final int REST_FACTOR = 9;
    private static final int BATCH = 1_000;

    /** @param ids of the products it names */
    private record Listed(FileStamp stamp, Set<String> ids) {}

    private final Workspace workspace;
    private final Categories categories;
    private final CanonicalFile canonicalFile;
    private final KnownProducts products;
    private final Sql sql;
    private final MeterRegistry metrics;
    private final Clock clock;
    private final Map<String, JobFilesState> states = new ConcurrentHashMap<>();
    private final Backoff backoff = new Backoff(REST_FACTOR);
    private final Map<String, Listed> listed = new ConcurrentHashMap<>();

    void start(@Observes StartupEvent started, BackgroundLoops loops, CatalogConfig config) {
        loops.make(
                        "job-files-watch",
                        Pace.every(config.jobFilesWatch().every()),
                        Work.ofEach(categories::names, this::look))
                .start();
    }

    /** How it stands now; how it stood at the last look, while counting so many files again would take the machine. */
    public JobFilesState look(String category) throws IOException {
        JobFilesState last = states.get(category);
        if (last != null && !backoff.isOver(category)) {
            return last;
        }
        long began = System.nanoTime();
        JobFilesState state = count(category);
        backoff.begin(category, began);
        if (states.put(category, state) == null) {
            gauge("rollcall.job.files", "Job files in the folder of a category", category, JobFilesState::jobFiles);
            gauge(
                    "rollcall.active.products",
                    "Products that should have a job file each",
                    category,
                    JobFilesState::activeProducts);
        }
        return state;
    }

    private void gauge(String name, String description, String category, ToDoubleFunction<JobFilesState> value) {
        Gauge.builder(name, states, all -> value.applyAsDouble(all.get(category)))
                .description(description)
                .tag("category", category)
                .register(metrics);
    }

    private JobFilesState count(String category) throws IOException {
        boolean hasCatalog = QuarkusTransaction.requiringNew().call(() -> products.hasProducts(category));
        List<String> names = JobScan.names(workspace.jobInputs(category));
        Source source = Source.PRODUCT_CATALOG;
        long active;
        int matched;
        if (hasCatalog) {
            active = QuarkusTransaction.requiringNew().call(() -> products.countActive(category));
            matched = countMatched(category, names);
        } else {
            Set<String> ids = listed(category);
            source = ids.isEmpty() ? Source.NONE : Source.ACTIVE_FILTERING;
            active = ids.size();
            matched = (int)
                    names.stream().filter(name -> ids.contains(stem(name))).count();
        }
        return JobFilesState.of(category, source, names.size(), active, matched, clock.instant());
    }

    /** As it was looked at last. */
    List<JobFilesState> states() {
        return List.copyOf(states.values());
    }

    private int countMatched(String category, List<String> names) {
        int matched = 0;
        for (int from = 0; from < names.size(); from += BATCH) {
            var asked = names.subList(from, Math.min(names.size(), from + BATCH)).stream()
                    .map(JobFilesWatch::stem)
                    .toList();
            matched += QuarkusTransaction.requiringNew().call(() -> sql.query("""
                                    select count(*) from product where category = :category and status = 'active'
                                      and product_id = any (:asked collate "C")""")
                    .bind("category", category)
                    .bindTexts("asked", asked)
                    .one(Integer.class));
        }
        return matched;
    }

    /** Read anew when it has changed. */
    private Set<String> listed(String category) throws IOException {
        FileStamp stamp = FileStamp.of(workspace.activeFiltering(category));
        if (stamp.isAbsent()) {
            return Set.of();
        }
        Listed known = listed.get(category);
        if (known == null || !known.stamp().equals(stamp)) {
            Set<String> ids = canonicalFile.required(category).rows().stream()
                    .flatMap(row -> row.identity(category).stream())
                    .map(identity -> identity.productId().value())
                    .collect(Collectors.toCollection(HashSet::new));
            known = new Listed(stamp, ids);
            listed.put(category, known);
        }
        return known.ids();
    }

    private static String stem(String name) {
        return name.substring(0, name.length() - ".json".length());
    }
}
