package io.rollcall.brand.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import lombok.RequiredArgsConstructor;

import io.rollcall.brand.registry.Brand;
import io.rollcall.brand.registry.NewBrand;
import io.rollcall.brand.registry.Registry;
import io.rollcall.brand.registry.Registry.Outcome;
import io.rollcall.brand.registry.Registry.Outcome.Status;
import io.rollcall.brand.registry.Registry.Wanted;
import io.rollcall.http.Idempotency;
import io.rollcall.http.RequestProblem;
import io.rollcall.http.RowList;
import io.rollcall.workspace.Workspace;

/** Brings many brands through the registry's one door. */
@ApplicationScoped
@RequiredArgsConstructor
class BrandIntake {

    private final Registry registry;
    private final Workspace workspace;
    private final Idempotency idempotency;

    BrandBulkReport bulk(List<NewBrand> brands, String actor) {
        return idempotency.once(() -> report(brands, registry.addAll(brands, actor)), Function.identity());
    }

    private static BrandBulkReport report(List<NewBrand> brands, List<Outcome> outcomes) {
        var rows = IntStream.range(0, brands.size())
                .mapToObj(index -> bulkRow(index, brands.get(index), outcomes.get(index)))
                .toList();
        int created = (int)
                rows.stream().filter(row -> row.status().equals("created")).count();
        return new BrandBulkReport(rows.size(), created, rows.size() - created, rows, RowList.ignoredIn(brands));
    }

    /** @param dryRun what {@link #seed} does with it */
    List<EnsuredBrand> ensure(List<String> names, String category, String addedBy, boolean dryRun, String actor) {
        var wanted =
                names.stream().map(name -> new Wanted(name, List.of(category))).toList();
        return written(dryRun, () -> {
            List<Outcome> outcomes = registry.ensure(wanted, addedBy, actor);
            return IntStream.range(0, names.size())
                    .mapToObj(i -> ensured(names.get(i), outcomes.get(i)))
                    .toList();
        });
    }

    /** A preview runs the code of the seed and rolls it back. */
    BrandSeedReport seed(List<String> categories, boolean dryRun, String actor) {
        var found = new BrandsOfCategoryFiles();
        found.readAll(workspace, categories == null ? withFile() : categories);
        if (categories != null && found.skipped().size() == categories.size() && !categories.isEmpty()) {
            throw new NoList("None of these categories has an activeFiltering.json.");
        }
        return written(dryRun, () -> {
            List<Wanted> wanted = found.wanted();
            List<Outcome> outcomes = registry.ensure(wanted, "seed", actor);
            var rows = IntStream.range(0, wanted.size())
                    .mapToObj(i -> row(wanted.get(i), outcomes.get(i)))
                    .toList();
            var report = new BrandSeedReport(
                    dryRun,
                    count(rows, Status.CREATED),
                    count(rows, Status.UPDATED),
                    count(rows, Status.UNCHANGED),
                    count(rows, Status.REJECTED),
                    rows,
                    found.invalid(),
                    found.skipped());
            if (!dryRun) {
                idempotency.done(200, null, report);
            }
            return report;
        });
    }

    private static <T> T written(boolean dryRun, Supplier<T> write) {
        QuarkusTransaction.begin();
        try {
            T report = write.get();
            if (!dryRun) {
                QuarkusTransaction.commit();
            }
            return report;
        } finally {
            if (QuarkusTransaction.isActive()) {
                QuarkusTransaction.rollback();
            }
        }
    }

    private static BrandBulkReport.Row bulkRow(int index, NewBrand brand, Outcome outcome) {
        return new BrandBulkReport.Row(
                index,
                brand == null ? null : brand.name(),
                token(outcome.status()),
                outcome.brand().map(Brand::slug).orElse(null),
                outcome.reason(),
                outcome.detail(),
                outcome.owner());
    }

    private static BrandSeedReport.Row row(Wanted wanted, Outcome outcome) {
        String slug = outcome.brand().map(Brand::slug).orElse(null);
        return new BrandSeedReport.Row(
                wanted.name(),
                slug,
                wanted.categories(),
                token(outcome.status()),
                outcome.reason(),
                outcome.detail(),
                outcome.owner());
    }

    private List<String> withFile() {
        try {
            var categories = workspace.categories().stream()
                    .filter(category -> java.nio.file.Files.exists(workspace.activeFiltering(category)))
                    .toList();
            if (categories.isEmpty()) {
                throw new NoList("No category has an activeFiltering.json.");
            }
            return categories;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static EnsuredBrand ensured(String wanted, Outcome outcome) {
        return outcome.brand()
                .filter(brand -> outcome.status() != Status.REJECTED)
                .map(brand -> {
                    var entry = brand.toRegistryEntry();
                    return new EnsuredBrand(
                            wanted,
                            token(outcome.status()),
                            null,
                            null,
                            entry.identifier(),
                            brand.slug(),
                            entry.canonicalName(),
                            entry.aliases(),
                            entry.categories(),
                            brand.version());
                })
                .orElseGet(() -> new EnsuredBrand(
                        wanted,
                        "rejected",
                        outcome.reason(),
                        outcome.detail(),
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        0));
    }

    private static int count(List<BrandSeedReport.Row> rows, Status status) {
        return (int)
                rows.stream().filter(row -> row.status().equals(token(status))).count();
    }

    private static String token(Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    static final class NoList extends RequestProblem {
        NoList(String detail) {
            super(422, "active_filtering_missing", detail);
        }
    }
}
