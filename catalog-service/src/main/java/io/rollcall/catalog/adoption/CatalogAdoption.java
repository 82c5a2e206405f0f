package io.rollcall.catalog.adoption;

import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import lombok.RequiredArgsConstructor;
import org.jboss.logging.Logger;

import io.rollcall.catalog.CatalogConfig;
import io.rollcall.catalog.brand.BrandRegistry.EnsuredBrand;
import io.rollcall.catalog.brand.KnownBrands;
import io.rollcall.catalog.category.Categories;
import io.rollcall.catalog.identity.KnownExceptions;
import io.rollcall.catalog.identity.KnownProducts;
import io.rollcall.catalog.product.Catalog;
import io.rollcall.catalog.product.StableKeys;
import io.rollcall.identity.BrandSpellings;
import io.rollcall.identity.Candidate;
import io.rollcall.identity.IdentityDecision;
import io.rollcall.identity.IdentityRules;
import io.rollcall.identity.Mode;
import io.rollcall.outbox.Outbox;
import io.rollcall.persistence.Json;
import io.rollcall.persistence.Sql;
import io.rollcall.persistence.background.BackgroundLoops;
import io.rollcall.persistence.background.Pace;
import io.rollcall.persistence.background.Work;
import io.rollcall.persistence.lock.WriteLock;
import io.rollcall.workspace.ExistingCatalog;
import io.rollcall.workspace.FileStamp;
import io.rollcall.workspace.UnreadableFile;
import io.rollcall.workspace.Workspace;

/**
 * Takes over a {@code product_catalog.json} that was there before the catalog: a workspace that has products keeps them, with
 * their numbers and stable keys. Until that is done nobody else opens the category's catalog.
 */
@ApplicationScoped
@RequiredArgsConstructor
class CatalogAdoption {

    /** @param problems at most 1 000 of them */
    record Adopted(
            Instant at,
            long products,
            long problemCount,
            @Json List<AdoptionProblem> problems) {}

    private static final Logger LOG = Logger.getLogger(CatalogAdoption.class);
    private static final String BY = "catalog file";
    private static final int MOST_LISTED = 1_000;
    private static final int LONGEST_SECONDS = 300;

    private final Workspace workspace;
    private final Categories categories;
    private final KnownBrands brands;
    private final KnownProducts products;
    private final KnownExceptions exceptions;
    private final Catalog catalog;
    private final StableKeys keys;
    private final WriteLock writeLock;
    private final Outbox outbox;
    private final Sql sql;
    private final Clock clock;
    private final Map<String, FileStamp> unreadable = new ConcurrentHashMap<>();

    void start(@Observes StartupEvent started, BackgroundLoops loops, CatalogConfig config) {
        loops.make(
                        "catalog-adoption",
                        Pace.every(config.catalogAdoption().every()),
                        Work.ofEach(this::unadopted, this::adoptUnlessUnreadable))
                .start();
    }

    private List<String> unadopted() throws IOException {
        var unadopted = new ArrayList<String>();
        for (String category : workspace.categories()) {
            if (categories.hasUnadoptedFile(category) && !isKnownUnreadable(category)) {
                unadopted.add(category);
            }
        }
        return unadopted;
    }

    Optional<Adopted> adopted(String category) {
        return sql.query(
                        "select at, products, problem_count, problems from catalog_adoption where category = :category")
                .bind("category", category)
                .first(Adopted.class);
    }

    private void adoptUnlessUnreadable(String category) throws IOException {
        try {
            adopt(category);
        } catch (UnreadableFile broken) {
            LOG.errorf("%s. It is left as it is; repair it, and it is taken over.", broken.getMessage());
            unreadable.put(category, stamp(category));
        }
    }

    private void adopt(String category) throws IOException {
        ExistingCatalog file = ExistingCatalog.read(workspace.productCatalog(category));
        List<Candidate> candidates = JudgedCatalog.candidates(file);
        exceptions.catchUp(category, candidates);
        Map<String, EnsuredBrand> ensured = ensureBrands(category, candidates);
        writeLock.take(category, () -> QuarkusTransaction.requiringNew()
                .timeout(LONGEST_SECONDS)
                .call(() -> adopt(category, file, candidates, ensured)));
    }

    private boolean adopt(
            String category, ExistingCatalog file, List<Candidate> candidates, Map<String, EnsuredBrand> ensured) {
        outbox.lock(category);
        if (products.hasProducts(category) || adopted(category).isPresent()) {
            return false;
        }
        List<IdentityDecision> decisions =
                IdentityRules.decideAll(category, candidates, Mode.AUTHORING, products.about(category, candidates));
        List<String> identifiers =
                file.entries().stream().map(ExistingCatalog.Entry::identifier).toList();
        JudgedCatalog judged = JudgedCatalog.of(file, decisions, ensured, keys.everGiven(identifiers), clock.instant());
        remember(category, judged);
        if (!judged.products().isEmpty()) {
            catalog.adopt(category, judged.products(), BY);
        }
        rememberTimes(category, file.times());
        LOG.infof(
                "Took over %d products of %s's catalog file; %d things in it could not be",
                judged.products().size(), category, judged.problems().size());
        return true;
    }

    private Map<String, EnsuredBrand> ensureBrands(String category, List<Candidate> candidates) {
        var brandSpellings = new BrandSpellings();
        candidates.forEach(candidate -> brandSpellings.add(candidate.brand()));
        Map<String, String> spellings = brandSpellings.chosen();
        var ensured = new HashMap<String, EnsuredBrand>();
        if (!spellings.isEmpty()) {
            List<String> folded = new ArrayList<>(spellings.keySet());
            List<EnsuredBrand> answers = brands.ensure(List.copyOf(spellings.values()), category, "catalog_file");
            for (int i = 0; i < folded.size(); i++) {
                ensured.put(folded.get(i), answers.get(i));
            }
        }
        return ensured;
    }

    private void remember(String category, JudgedCatalog judged) {
        categories.open(category);
        sql.update("insert into catalog_adoption (category, at, products, problem_count, problems)"
                        + " values (:category, :at, :products, :count, :problems)")
                .bind("category", category)
                .bind("at", clock.instant())
                .bind("products", judged.products().size())
                .bind("count", judged.problems().size())
                .bindJson(
                        "problems",
                        judged.problems().stream().limit(MOST_LISTED).toList())
                .execute();
    }

    private void rememberTimes(String category, JsonNode times) {
        sql.update("""
                        update category set last_import = cast(:import as timestamptz), last_reconcile = cast(:reconcile as timestamptz),
                            last_production_sync = cast(:sync as timestamptz) where category = :category""")
                .bind("import", moment(times, "last_import"))
                .bind("reconcile", moment(times, "last_reconcile"))
                .bind("sync", moment(times, "last_production_sync"))
                .bind("category", category)
                .execute();
    }

    private static String moment(JsonNode times, String name) {
        try {
            return Instant.parse(times.path(name).asText("")).toString();
        } catch (DateTimeException none) {
            return null;
        }
    }

    private boolean isKnownUnreadable(String category) throws IOException {
        FileStamp known = unreadable.get(category);
        if (known != null && !known.equals(stamp(category))) {
            unreadable.remove(category);
            return false;
        }
        return known != null;
    }

    private FileStamp stamp(String category) throws IOException {
        return FileStamp.of(workspace.productCatalog(category));
    }
}
