package io.rollcall.catalog.overview;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import io.rollcall.catalog.CatalogConfig;
import io.rollcall.catalog.overview.ProductFigures.OfBrand;
import io.rollcall.catalog.product.BadgeCounts;
import io.rollcall.catalog.queue.QueueFigures;
import io.rollcall.catalog.reconcile.JobFilesState;
import io.rollcall.catalog.reconcile.JobFilesWatch;
import io.rollcall.persistence.Sql;
import io.rollcall.persistence.background.BackgroundLoops;
import io.rollcall.persistence.background.Pace;
import io.rollcall.persistence.background.Work;
import io.rollcall.workspace.UnreadableFile;
import io.rollcall.workspace.Workspace;

/**
 * Counts what a category holds. Where that is quick it is done for whoever asks; where it is not, in the background, and whoever
 * asks gets what was counted last: keeping counts with every write would cost every write.
 */
@ApplicationScoped
@RequiredArgsConstructor
class CategoryFigures {

    private static final long QUICK = Duration.ofMillis(40).toNanos();
    private static final int LARGEST = 8;

    /** @param took how long it took to count, in nanoseconds */
    record Counted(
            Instant at,
            long took,
            ProductFigures products,
            @Nullable JobFilesState jobFiles,
            @Nullable QueueFigures queue,
            List<String> unreadable) {}

    private record OfStatus(String status, String badge, boolean hasOutput, long products) {}

    /** @param brands how many there are in all */
    private record Large(String name, long products, long brands) {}

    private final Workspace workspace;
    private final JobFilesWatch jobFiles;
    private final Sql sql;
    private final Clock clock;
    private final Map<String, Counted> lately = new ConcurrentHashMap<>();

    void start(@Observes StartupEvent started, BackgroundLoops loops, CatalogConfig config) {
        loops.make(
                        "overview",
                        Pace.every(config.overview().every()),
                        Work.ofEach(() -> List.copyOf(lately.keySet()), this::countAnew))
                .start();
    }

    /** Not within a transaction. */
    Counted of(String category) throws IOException {
        Counted last = lately.get(category);
        return last == null || last.took() < QUICK ? counted(category) : last;
    }

    private void countAnew(String category) throws IOException {
        if (lately.get(category).took() >= QUICK) {
            counted(category);
        }
    }

    private Counted counted(String category) throws IOException {
        long began = System.nanoTime();
        Instant at = clock.instant();
        var unreadable = new ArrayList<String>();
        JobFilesState files = unless(unreadable, () -> jobFiles.look(category));
        QueueFigures queue = unless(unreadable, () -> QueueFigures.of(workspace, category));
        ProductFigures products = QuarkusTransaction.requiringNew().call(() -> products(category));
        var counted = new Counted(at, System.nanoTime() - began, products, files, queue, List.copyOf(unreadable));
        lately.put(category, counted);
        return counted;
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read() throws IOException;
    }

    private static <T> @Nullable T unless(List<String> unreadable, Reading<T> reading) throws IOException {
        try {
            return reading.read();
        } catch (UnreadableFile broken) {
            unreadable.add(broken.getMessage());
            return null;
        }
    }

    private ProductFigures products(String category) {
        List<OfStatus> counts = sql.query("""
                        select status, coalesce(badge, '') as badge, has_output, count(*) as products from product
                        where category = :category group by 1, 2, 3""").bind("category", category).list(OfStatus.class);
        List<Large> largest = sql.query("""
                        select coalesce(b.name, counted.brand) as name, counted.products, counted.brands from (
                            select brand_id, min(brand) as brand, count(*) as products, count(*) over () as brands from product
                            where category = :category group by brand_id order by 3 desc, 1 limit :largest) counted
                        left join known_brand b on b.identifier = counted.brand_id and not b.removed
                        order by 2 desc, 1""")
                .bind("category", category)
                .bind("largest", LARGEST)
                .list(Large.class);
        return new ProductFigures(
                counts.stream().mapToLong(OfStatus::products).sum(),
                counts.stream()
                        .collect(Collectors.groupingBy(OfStatus::status, Collectors.summingLong(OfStatus::products))),
                BadgeCounts.complete(counts.stream()
                        .collect(Collectors.groupingBy(OfStatus::badge, Collectors.summingLong(OfStatus::products)))),
                counts.stream()
                        .filter(OfStatus::hasOutput)
                        .mapToLong(OfStatus::products)
                        .sum(),
                largest.stream().findFirst().map(Large::brands).orElse(0L),
                largest.stream()
                        .map(brand -> new OfBrand(brand.name(), brand.products()))
                        .toList());
    }
}
