package io.rollcall.brand.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.rollcall.brand.registry.Brand;
import io.rollcall.brand.registry.NewBrand;
import io.rollcall.brand.registry.Registry;
import io.rollcall.brand.registry.Registry.Outcome;
import io.rollcall.brand.registry.Registry.Outcome.Status;
import io.rollcall.brand.registry.Registry.Wanted;
import io.rollcall.http.Refusal;
import io.rollcall.identity.InvalidText;
import io.rollcall.identity.Name;
import io.rollcall.workspace.ActiveFiltering;
import io.rollcall.workspace.UnreadableFile;
import io.rollcall.workspace.Workspace;

/** Brings many brands through the registry's one door. */
@ApplicationScoped
class BrandIntake {

    private final Registry registry;
    private final Workspace workspace;

    BrandIntake(Registry registry, @ConfigProperty(name = "rollcall.workspace") Path workspace) {
        this.registry = registry;
        this.workspace = new Workspace(workspace);
    }

    BrandBulkReport bulk(List<NewBrand> brands, String actor) {
        List<Outcome> outcomes = registry.addAll(brands, actor);
        var rows = IntStream.range(0, brands.size())
                .mapToObj(index -> bulkRow(index, brands.get(index), outcomes.get(index)))
                .toList();
        int created = (int)
                rows.stream().filter(row -> row.status().equals("created")).count();
        return new BrandBulkReport(rows.size(), created, rows.size() - created, rows);
    }

    List<EnsuredBrand> ensure(List<String> names, String category, String addedBy, String actor) {
        var wanted =
                names.stream().map(name -> new Wanted(name, List.of(category))).toList();
        List<Outcome> outcomes = registry.ensure(wanted, addedBy, actor);
        return IntStream.range(0, names.size())
                .mapToObj(i -> ensured(names.get(i), outcomes.get(i)))
                .toList();
    }

    /** A preview runs the code of the seed and rolls it back. */
    BrandSeedReport seed(List<String> categories, boolean dryRun, String actor) {
        var invalid = new ArrayList<BrandSeedReport.InvalidRow>();
        List<Wanted> wanted = find(categories == null ? withFile() : categories, invalid);
        QuarkusTransaction.begin();
        try {
            List<Outcome> outcomes = registry.ensure(wanted, "seed", actor);
            var rows = IntStream.range(0, wanted.size())
                    .mapToObj(i -> row(wanted.get(i), outcomes.get(i)))
                    .toList();
            if (!dryRun) {
                QuarkusTransaction.commit();
            }
            return new BrandSeedReport(
                    dryRun,
                    count(rows, Status.CREATED),
                    count(rows, Status.UPDATED),
                    count(rows, Status.UNCHANGED),
                    count(rows, Status.REJECTED),
                    rows,
                    invalid);
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

    /** Each brand once, as its first row writes it, with the categories it stands in. */
    private List<Wanted> find(List<String> categories, List<BrandSeedReport.InvalidRow> invalid) {
        var spellings = new TreeMap<String, String>();
        var found = new TreeMap<String, TreeSet<String>>();
        for (String category : categories) {
            ActiveFiltering file = read(category);
            file.invalid()
                    .forEach(row -> invalid.add(new BrandSeedReport.InvalidRow(category, row.index(), row.reason())));
            for (ActiveFiltering.Row row : file.rows()) {
                String folded = folded(row.brand());
                spellings.putIfAbsent(folded, row.brand().strip());
                found.computeIfAbsent(folded, unseen -> new TreeSet<>()).add(category);
            }
        }
        return spellings.entrySet().stream()
                .map(brand -> new Wanted(brand.getValue(), List.copyOf(found.get(brand.getKey()))))
                .toList();
    }

    private ActiveFiltering read(String category) {
        try {
            return ActiveFiltering.read(workspace.activeFiltering(category))
                    .orElseThrow(() -> new FileTrouble(
                            "active_filtering_missing",
                            "There is no helper_files/" + category + "/activeFiltering.json."));
        } catch (UnreadableFile broken) {
            throw new FileTrouble(
                    "active_filtering_unreadable", category + ": " + broken.getMessage() + ". Nothing was changed.");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private List<String> withFile() {
        try {
            var categories = workspace.categories().stream()
                    .filter(category -> java.nio.file.Files.exists(workspace.activeFiltering(category)))
                    .toList();
            if (categories.isEmpty()) {
                throw new FileTrouble("active_filtering_missing", "No category has an activeFiltering.json.");
            }
            return categories;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String folded(String brand) {
        try {
            return Name.of(brand).folded();
        } catch (InvalidText unusable) {
            return brand;
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

    static final class FileTrouble extends Refusal {
        FileTrouble(String code, String detail) {
            super(422, code, detail);
        }
    }
}
