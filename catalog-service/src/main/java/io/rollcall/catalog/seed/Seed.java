package io.rollcall.catalog.seed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import lombok.RequiredArgsConstructor;

import io.rollcall.catalog.brand.BrandRegistration;
import io.rollcall.catalog.brand.RegisteredBrands;
import io.rollcall.catalog.category.Categories;
import io.rollcall.catalog.identity.KeptVariants;
import io.rollcall.catalog.identity.KnownExceptions;
import io.rollcall.catalog.identity.KnownProducts;
import io.rollcall.catalog.identity.ListJudgement;
import io.rollcall.catalog.identity.ListJudgement.Judged;
import io.rollcall.catalog.product.AddedProduct;
import io.rollcall.catalog.product.Catalog;
import io.rollcall.catalog.product.CatalogWrite;
import io.rollcall.http.RequestProblem;
import io.rollcall.identity.BrandSpellings;
import io.rollcall.identity.Candidate;
import io.rollcall.identity.IdentityDecision.Accepted;
import io.rollcall.identity.Intake;
import io.rollcall.identity.KnownIdentities;
import io.rollcall.identity.ProductIdentity;
import io.rollcall.outbox.Outbox;
import io.rollcall.outbox.Rejections;
import io.rollcall.outbox.Rejections.Refused;
import io.rollcall.persistence.lock.WriteLock;
import io.rollcall.workspace.ActiveFiltering;
import io.rollcall.workspace.Workspace;

/** The seed from {@code activeFiltering.json}: judged as one batch (D9), so the file's order changes nothing. */
@ApplicationScoped
@RequiredArgsConstructor
class Seed {

    static final class NoList extends RequestProblem {
        NoList(String category) {
            super(
                    422,
                    "active_filtering_missing",
                    "There is no helper_files/" + category + "/activeFiltering.json to seed from.");
        }
    }

    private static final String SOURCE = "activeFiltering";
    private static final int LONGEST_SECONDS = 300;

    private final Workspace workspace;
    private final Categories categories;
    private final BrandRegistration registration;
    private final KeptVariants keptVariants;
    private final KnownProducts knownProducts;
    private final KnownExceptions exceptions;
    private final Catalog catalog;
    private final CatalogWrite catalogWrite;
    private final WriteLock writeLock;
    private final Rejections rejections;
    private final Outbox outbox;

    /** @param kept places in the file of the rows whose variant is kept */
    SeedReport preview(String category, Set<Integer> kept) {
        categories.refuseUnadoptedFile(category);
        ActiveFiltering file = read(category);
        exceptions.catchUp(category, candidates(file));
        RegisteredBrands brands = registration.preview(category, spellings(file), "seed");
        return QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).call(() -> {
            KnownIdentities known = known(category, file, kept);
            return SeedReport.of(file, judge(category, file, kept, known), brands, known);
        });
    }

    /** @param kept places in the file of the rows whose variant is kept, with an exception (D7) */
    SeedReport apply(String category, Set<Integer> kept, String actor) {
        categories.refuseUnadoptedFile(category);
        ActiveFiltering file = read(category);
        keep(category, file, kept);
        exceptions.catchUp(category, candidates(file));
        return catalogWrite.again(() -> {
            RegisteredBrands brands = registration.ensure(category, spellings(file), "seed");
            return writeLock.take(category, () -> apply(category, file, kept, brands, actor));
        });
    }

    private void keep(String category, ActiveFiltering file, Set<Integer> kept) {
        for (ActiveFiltering.Row row : file.rows()) {
            if (kept.contains(row.index())) {
                keptVariants.keep(category, candidate(row), "Kept when the catalog was seeded");
            }
        }
        if (!kept.isEmpty()) {
            exceptions.catchUp(category);
        }
    }

    private SeedReport apply(
            String category, ActiveFiltering file, Set<Integer> kept, RegisteredBrands brands, String actor) {
        return QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).call(() -> {
            outbox.lock(category);
            List<Judged> judged = judge(category, file, kept, knownProducts.about(category, candidates(file)));
            var added = newProducts(file, judged, brands);
            if (!added.isEmpty()) {
                catalog.addAll(category, added, SOURCE, actor);
                categories.imported(category);
            }
            rejections.record(category, Intake.SEED.token(), actor, refused(judged));
            return SeedReport.of(file, judged, brands, null);
        });
    }

    private ActiveFiltering read(String category) {
        try {
            return ActiveFiltering.read(workspace.activeFiltering(category)).orElseThrow(() -> new NoList(category));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** How each brand of the file is to be registered, by its folded name. */
    private static Map<String, String> spellings(ActiveFiltering file) {
        var spellings = new BrandSpellings();
        file.rows().forEach(row -> spellings.add(row.brand()));
        return spellings.chosen();
    }

    private KnownIdentities known(String category, ActiveFiltering file, Set<Integer> kept) {
        var keptRows = file.rows().stream()
                .filter(row -> kept.contains(row.index()))
                .map(Seed::candidate)
                .toList();
        return knownProducts.aboutAndNear(category, candidates(file), keptRows);
    }

    private static List<Judged> judge(String category, ActiveFiltering file, Set<Integer> kept, KnownIdentities known) {
        return ListJudgement.judge(
                category,
                candidates(file),
                place -> kept.contains(file.rows().get(place).index()),
                Intake.SEED,
                known);
    }

    private static List<Candidate> candidates(ActiveFiltering file) {
        return file.rows().stream().map(Seed::candidate).toList();
    }

    private static Candidate candidate(ActiveFiltering.Row row) {
        return new Candidate(row.brand(), row.model(), row.variant());
    }

    private static List<Refused> refused(List<Judged> judged) {
        return judged.stream()
                .filter(row -> row.refused() != null)
                .map(row -> new Refused(row.asked(), row.refused(), null))
                .toList();
    }

    private static List<AddedProduct> newProducts(ActiveFiltering file, List<Judged> judged, RegisteredBrands brands) {
        var added = new ArrayList<AddedProduct>();
        for (int i = 0; i < judged.size(); i++) {
            if (judged.get(i).isNew()) {
                ProductIdentity identity = ((Accepted) judged.get(i).decision()).identity();
                String brandId = brands.identifiers().get(identity.brand().folded());
                if (brandId != null) {
                    added.add(new AddedProduct(
                            identity, brandId, List.of(), file.rows().get(i).id()));
                }
            }
        }
        return added;
    }
}
