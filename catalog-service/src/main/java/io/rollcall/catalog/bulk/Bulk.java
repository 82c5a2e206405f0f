package io.rollcall.catalog.bulk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import lombok.RequiredArgsConstructor;

import io.rollcall.catalog.brand.KnownBrand;
import io.rollcall.catalog.brand.KnownBrands;
import io.rollcall.catalog.bulk.BulkReport.Row;
import io.rollcall.catalog.category.Categories;
import io.rollcall.catalog.identity.KnownExceptions;
import io.rollcall.catalog.identity.KnownProducts;
import io.rollcall.catalog.product.AddedProduct;
import io.rollcall.catalog.product.Catalog;
import io.rollcall.catalog.product.CatalogWrite;
import io.rollcall.catalog.product.NewProduct;
import io.rollcall.http.ExplanationState;
import io.rollcall.http.HintState;
import io.rollcall.http.Idempotency;
import io.rollcall.identity.Candidate;
import io.rollcall.identity.Hint;
import io.rollcall.identity.IdentityDecision;
import io.rollcall.identity.IdentityDecision.Accepted;
import io.rollcall.identity.IdentityDecision.Rejected;
import io.rollcall.identity.IdentityRules;
import io.rollcall.identity.Intake;
import io.rollcall.identity.InvalidText;
import io.rollcall.identity.KnownIdentities;
import io.rollcall.identity.Name;
import io.rollcall.identity.ProductId;
import io.rollcall.identity.Reason;
import io.rollcall.outbox.Outbox;
import io.rollcall.outbox.Rejections;
import io.rollcall.outbox.Rejections.Refused;
import io.rollcall.persistence.lock.WriteLock;

/** Many products at once, judged as one batch (D9) and added in one transaction; each row gets its own answer. */
@ApplicationScoped
@RequiredArgsConstructor
class Bulk {

    private static final int LONGEST_SECONDS = 300;
    private static final int MOST_EXPLAINED = 1_000;

    private final Categories categories;
    private final KnownBrands knownBrands;
    private final KnownProducts knownProducts;
    private final KnownExceptions exceptions;
    private final Catalog catalog;
    private final CatalogWrite catalogWrite;
    private final WriteLock writeLock;
    private final Rejections rejections;
    private final Outbox outbox;
    private final Idempotency idempotency;

    BulkReport add(String category, List<NewProduct> products, String actor) {
        var candidates = products.stream().map(NewProduct::candidate).toList();
        exceptions.catchUp(category, candidates);
        return catalogWrite.again(() -> {
            Map<String, KnownBrand> brands = knownBrands.find(names(candidates), category);
            return writeLock.take(category, () -> QuarkusTransaction.requiringNew()
                    .timeout(LONGEST_SECONDS)
                    .call(() -> add(category, products, candidates, brands, actor)));
        });
    }

    /** What {@link #add} would answer; nothing is written. A list that a person looks at is explained row by row. */
    BulkReport preview(String category, List<NewProduct> products) {
        categories.refuseUnadoptedFile(category);
        var candidates = products.stream().map(NewProduct::candidate).toList();
        exceptions.catchUp(category, candidates);
        Map<String, KnownBrand> brands = knownBrands.find(names(candidates), category);
        boolean explained = products.size() <= MOST_EXPLAINED;
        return QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).call(() -> {
            KnownIdentities known = explained
                    ? knownProducts.aboutAndNear(category, candidates)
                    : knownProducts.about(category, candidates);
            List<IdentityDecision> decisions = IdentityRules.decideAll(category, candidates, Intake.BULK.mode(), known);
            var rows = new ArrayList<Row>();
            for (int i = 0; i < decisions.size(); i++) {
                Row row = row(i, decisions.get(i), products.get(i), category, brands, new ArrayList<>());
                rows.add(explained ? explained(row, decisions.get(i), known) : row);
            }
            return BulkReport.of(true, rows, products);
        });
    }

    private BulkReport add(
            String category,
            List<NewProduct> products,
            List<Candidate> candidates,
            Map<String, KnownBrand> brands,
            String actor) {
        outbox.lock(category);
        List<IdentityDecision> decisions = IdentityRules.decideAll(
                category, candidates, Intake.BULK.mode(), knownProducts.about(category, candidates));
        var rows = new ArrayList<Row>();
        var added = new ArrayList<AddedProduct>();
        var refused = new ArrayList<Refused>();
        for (int i = 0; i < decisions.size(); i++) {
            if (decisions.get(i) instanceof Rejected rejected) {
                refused.add(new Refused(candidates.get(i), rejected, null));
            }
            rows.add(row(i, decisions.get(i), products.get(i), category, brands, added));
        }
        if (!added.isEmpty()) {
            catalog.addAll(category, added, "bulk", actor);
        }
        rejections.record(category, Intake.BULK.token(), actor, refused);
        BulkReport report = BulkReport.of(false, rows, products);
        idempotency.done(200, null, report.projected(false));
        return report;
    }

    /** A row that the gate lets pass and its brand does not has no more to explain than its message. */
    private static Row explained(Row row, IdentityDecision decision, KnownIdentities known) {
        boolean isNew =
                decision instanceof Accepted accepted && accepted.existing().isEmpty();
        return isNew
                ? row.explained(null, HintState.of(Hint.about(((Accepted) decision).identity(), known)))
                : row.explained(ExplanationState.of(decision.explanation()), List.of());
    }

    /** @param added where a product goes that is to be added */
    private static Row row(
            int index,
            IdentityDecision decision,
            NewProduct product,
            String category,
            Map<String, KnownBrand> brands,
            List<AddedProduct> added) {
        if (decision instanceof Rejected rejected) {
            return refusal(index, rejected);
        }
        var accepted = (Accepted) decision;
        String productId = accepted.identity().productId().value();
        if (accepted.existing().isPresent()) {
            return Row.of(
                    index,
                    "skipped_existing",
                    "already_in_catalog",
                    accepted.explanation().message(),
                    accepted.existing().get().productId().value());
        }
        var brand = brands.get(accepted.identity().brand().folded());
        if (brand == null) {
            return Row.of(index, "rejected", "brand_not_registered", "The brand is not registered.", productId);
        }
        if (!brand.isIn(category)) {
            return Row.of(
                    index,
                    "rejected",
                    "brand_not_in_category",
                    "The brand is not assigned to " + category + ".",
                    productId);
        }
        try {
            added.add(new AddedProduct(accepted.identity(), brand.identifier(), product.checkedUrls(), 0));
            return Row.of(index, "created", null, null, productId);
        } catch (NewProduct.NotAnAddress broken) {
            return Row.of(index, "invalid", broken.code(), broken.getMessage(), productId);
        }
    }

    private static Row refusal(int index, Rejected rejected) {
        boolean invalid = rejected.reason().compareTo(Reason.SLUG_REQUIRED) <= 0;
        return Row.of(
                index,
                invalid ? "invalid" : "rejected",
                rejected.reason().token(),
                rejected.explanation().message(),
                rejected.canonical().map(ProductId::value).orElse(null));
    }

    private static Set<Name> names(List<Candidate> candidates) {
        var names = new HashSet<Name>();
        for (Candidate candidate : candidates) {
            try {
                names.add(Name.of(candidate.brand()));
            } catch (InvalidText unusable) {
                // The gate refuses the row.
            }
        }
        return names;
    }
}
