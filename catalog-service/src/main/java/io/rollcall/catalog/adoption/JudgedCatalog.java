package io.rollcall.catalog.adoption;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.rollcall.catalog.brand.BrandRegistry.EnsuredBrand;
import io.rollcall.catalog.product.AddedProduct;
import io.rollcall.catalog.product.AdoptedProduct;
import io.rollcall.catalog.product.NewProduct;
import io.rollcall.http.RequestProblem;
import io.rollcall.identity.Candidate;
import io.rollcall.identity.IdentityDecision;
import io.rollcall.identity.IdentityDecision.Accepted;
import io.rollcall.identity.IdentityDecision.Rejected;
import io.rollcall.identity.Name;
import io.rollcall.identity.ProductIdentity;
import io.rollcall.workspace.ExistingCatalog;
import io.rollcall.workspace.ExistingCatalog.Entry;

/**
 * What can be taken over of a catalog file. Nothing of it is guessed: what the gate refuses or nobody can use is listed, the
 * rest is taken as it stands.
 */
record JudgedCatalog(List<AdoptedProduct> products, List<AdoptionProblem> problems) {

    private static final String IDENTIFIER = "[0-9a-f]{8}";
    private static final Set<String> STATUSES = Set.of("active", "inactive", "draft");
    private static final String SOURCE = "catalog_file";

    /**
     * @param decisions in the order of the file's products
     * @param brands by folded name, as the registry answered
     * @param given identifiers that other products have or had
     */
    static JudgedCatalog of(
            ExistingCatalog file,
            List<IdentityDecision> decisions,
            Map<String, EnsuredBrand> brands,
            Set<String> given,
            Instant now) {
        var judged = new JudgedCatalog(new ArrayList<>(), new ArrayList<>());
        var taken = new HashSet<>(given);
        for (int i = 0; i < decisions.size(); i++) {
            judged.take(file.entries().get(i), decisions.get(i), brands, taken, now);
        }
        return judged;
    }

    static List<Candidate> candidates(ExistingCatalog file) {
        return file.entries().stream()
                .map(entry -> new Candidate(entry.brand(), entry.model(), entry.variant()))
                .toList();
    }

    private void take(
            Entry entry, IdentityDecision decision, Map<String, EnsuredBrand> brands, Set<String> taken, Instant now) {
        if (decision instanceof Rejected rejected) {
            problem(entry, rejected.reason().token(), rejected.explanation().message());
            return;
        }
        var accepted = (Accepted) decision;
        if (accepted.existing().isPresent()) {
            problem(entry, "already_in_catalog", accepted.explanation().message());
            return;
        }
        ProductIdentity identity = accepted.identity();
        EnsuredBrand brand = brands.get(identity.brand().folded());
        if (brand == null || brand.identifier() == null) {
            String reason = brand == null ? "brand_not_registered" : brand.reason();
            problem(entry, reason, "The brand “" + identity.brand() + "” cannot be registered.");
            return;
        }
        String productId = identity.productId().value();
        if (!productId.equals(entry.key())) {
            problem(entry, "product_id_differs", "Its brand, model and variant make it " + productId + ".");
        }
        var product = new AddedProduct(identity, brand.identifier(), urls(entry), entry.id());
        products.add(new AdoptedProduct(
                product,
                identifier(entry, taken),
                status(entry),
                entry.importSource().isBlank() ? SOURCE : Name.printable(entry.importSource()),
                moment(entry.importedAt(), now),
                moment(entry.updatedAt(), now)));
    }

    private List<String> urls(Entry entry) {
        try {
            return NewProduct.checkedUrls(entry.seedUrls());
        } catch (RequestProblem broken) {
            problem(entry, broken.code(), broken.getMessage() + " They were left out.");
            return List.of();
        }
    }

    private String identifier(Entry entry, Set<String> taken) {
        if (entry.identifier().isEmpty()) {
            return "";
        }
        if (entry.identifier().matches(IDENTIFIER) && taken.add(entry.identifier())) {
            return entry.identifier();
        }
        problem(
                entry,
                "identifier_taken",
                "“" + Name.printable(entry.identifier()) + "” is no key, or another product's; it gets a new one.");
        return "";
    }

    private String status(Entry entry) {
        if (STATUSES.contains(entry.status())) {
            return entry.status();
        }
        if (!entry.status().isBlank()) {
            problem(
                    entry,
                    "status_unknown",
                    "There is no status “" + Name.printable(entry.status())
                            + "”; it is inactive until somebody says more.");
            return "inactive";
        }
        return "active";
    }

    private static Instant moment(String text, Instant otherwise) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException none) {
            return otherwise;
        }
    }

    private void problem(Entry entry, String reason, String message) {
        problems.add(new AdoptionProblem(Name.printable(entry.key()), reason, message));
    }
}
