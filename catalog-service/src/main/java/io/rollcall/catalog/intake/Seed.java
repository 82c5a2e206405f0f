package io.rollcall.catalog.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.rollcall.catalog.brand.BrandRegistration;
import io.rollcall.catalog.brand.KnownBrands;
import io.rollcall.catalog.brand.RegisteredBrands;
import io.rollcall.catalog.identity.KnownExceptions;
import io.rollcall.catalog.identity.KnownProducts;
import io.rollcall.catalog.product.AddedProduct;
import io.rollcall.catalog.product.Admission;
import io.rollcall.catalog.product.Catalog;
import io.rollcall.catalog.product.Turns;
import io.rollcall.http.Refusal;
import io.rollcall.identity.Candidate;
import io.rollcall.identity.IdentityDecision;
import io.rollcall.identity.IdentityDecision.Accepted;
import io.rollcall.identity.IdentityDecision.Rejected;
import io.rollcall.identity.IdentityRules;
import io.rollcall.identity.Intake;
import io.rollcall.identity.InvalidText;
import io.rollcall.identity.Name;
import io.rollcall.outbox.Outbox;
import io.rollcall.outbox.Rejections;
import io.rollcall.outbox.Rejections.Refused;
import io.rollcall.workspace.ActiveFiltering;
import io.rollcall.workspace.UnreadableFile;
import io.rollcall.workspace.Workspace;

/** The seed from {@code activeFiltering.json}: judged as one batch (D9), so the file's order changes nothing. */
@ApplicationScoped
class Seed {

    static final class FileTrouble extends Refusal {
        FileTrouble(String code, String detail) {
            super(422, code, detail);
        }
    }

    private static final String SOURCE = "activeFiltering";
    private static final int LONGEST_SECONDS = 300;

    private final Workspace workspace;
    private final KnownBrands knownBrands;
    private final BrandRegistration registration;
    private final KnownProducts knownProducts;
    private final KnownExceptions exceptions;
    private final Catalog catalog;
    private final Admission admission;
    private final Turns turns;
    private final Rejections rejections;
    private final Outbox outbox;
    private final EntityManager entities;
    private final Clock clock;

    Seed(
            @ConfigProperty(name = "rollcall.workspace") Path workspace,
            KnownBrands knownBrands,
            BrandRegistration registration,
            KnownProducts knownProducts,
            KnownExceptions exceptions,
            Catalog catalog,
            Admission admission,
            Turns turns,
            Rejections rejections,
            Outbox outbox,
            EntityManager entities,
            Clock clock) {
        this.workspace = new Workspace(workspace);
        this.knownBrands = knownBrands;
        this.registration = registration;
        this.knownProducts = knownProducts;
        this.exceptions = exceptions;
        this.catalog = catalog;
        this.admission = admission;
        this.turns = turns;
        this.rejections = rejections;
        this.outbox = outbox;
        this.entities = entities;
        this.clock = clock;
    }

    SeedReport preview(String category) {
        ActiveFiltering file = read(category);
        var spellings = spellings(file);
        return QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).call(() -> {
            var known = knownBrands.local(spellings.keySet());
            var unknown = spellings.entrySet().stream()
                    .filter(brand -> !known.containsKey(brand.getKey()))
                    .map(Map.Entry::getValue)
                    .toList();
            return SeedReport.of(file, decide(category, file), Map.of(), unknown, true);
        });
    }

    SeedReport apply(String category, String actor) {
        ActiveFiltering file = read(category);
        exceptions.catchUp(category, candidates(file));
        return admission.again(() -> {
            RegisteredBrands brands = registration.ensure(category, spellings(file), "seed");
            return turns.take(category, () -> apply(category, file, brands, actor));
        });
    }

    private SeedReport apply(String category, ActiveFiltering file, RegisteredBrands brands, String actor) {
        return QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).call(() -> {
            outbox.lock(category);
            List<IdentityDecision> decisions = decide(category, file);
            var added = newProducts(file, decisions, brands);
            if (!added.isEmpty()) {
                catalog.addAll(category, added, SOURCE, actor);
                entities.createNativeQuery("update category set last_import = :now where category = :category")
                        .setParameter("now", clock.instant())
                        .setParameter("category", category)
                        .executeUpdate();
            }
            rejections.record(category, Intake.SEED.token(), actor, refused(file, decisions));
            return SeedReport.of(file, decisions, brands.rejections(), brands.createdNames(), false);
        });
    }

    private ActiveFiltering read(String category) {
        try {
            return ActiveFiltering.read(workspace.activeFiltering(category))
                    .orElseThrow(() -> new FileTrouble(
                            "active_filtering_missing",
                            "There is no helper_files/" + category + "/activeFiltering.json to seed from."));
        } catch (UnreadableFile broken) {
            throw new FileTrouble("active_filtering_unreadable", broken.getMessage() + ". Nothing was changed.");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Each brand of the file under its folded name, as its first row writes it. */
    private static Map<String, String> spellings(ActiveFiltering file) {
        var spellings = new TreeMap<String, String>();
        for (ActiveFiltering.Row row : file.rows()) {
            try {
                Name brand = Name.of(row.brand());
                spellings.putIfAbsent(brand.folded(), brand.text());
            } catch (InvalidText unnameable) {
                // The gate rejects the row.
            }
        }
        return spellings;
    }

    private List<IdentityDecision> decide(String category, ActiveFiltering file) {
        List<Candidate> candidates = candidates(file);
        return IdentityRules.decideAll(
                category, candidates, Intake.SEED.mode(), knownProducts.about(category, candidates));
    }

    private static List<Candidate> candidates(ActiveFiltering file) {
        return file.rows().stream()
                .map(row -> new Candidate(row.brand(), row.model(), row.variant()))
                .toList();
    }

    private static List<Refused> refused(ActiveFiltering file, List<IdentityDecision> decisions) {
        var refused = new ArrayList<Refused>();
        for (int i = 0; i < decisions.size(); i++) {
            if (decisions.get(i) instanceof Rejected rejected) {
                ActiveFiltering.Row row = file.rows().get(i);
                refused.add(new Refused(new Candidate(row.brand(), row.model(), row.variant()), rejected, null));
            }
        }
        return refused;
    }

    private static List<AddedProduct> newProducts(
            ActiveFiltering file, List<IdentityDecision> decisions, RegisteredBrands brands) {
        var added = new ArrayList<AddedProduct>();
        for (int i = 0; i < decisions.size(); i++) {
            if (decisions.get(i) instanceof Accepted accepted
                    && accepted.existing().isEmpty()) {
                String brandId =
                        brands.identifiers().get(accepted.identity().brand().folded());
                if (brandId != null) {
                    added.add(new AddedProduct(
                            accepted.identity(),
                            brandId,
                            List.of(),
                            file.rows().get(i).id()));
                }
            }
        }
        return added;
    }
}
