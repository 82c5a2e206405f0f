package io.rollcall.catalog.brandchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import lombok.RequiredArgsConstructor;

import io.rollcall.catalog.brand.BrandPlaces;
import io.rollcall.catalog.brand.KnownBrand;
import io.rollcall.catalog.brand.KnownBrands;
import io.rollcall.catalog.identity.KnownProducts;
import io.rollcall.catalog.product.Catalog;
import io.rollcall.catalog.product.CatalogWrite;
import io.rollcall.catalog.product.ConcurrentWrite;
import io.rollcall.contracts.change.BrandChange;
import io.rollcall.contracts.change.BrandChange.BrandAfter;
import io.rollcall.contracts.change.BrandChange.Move;
import io.rollcall.contracts.change.BrandChange.StoredUnder;
import io.rollcall.contracts.change.BrandChangeOutcome;
import io.rollcall.contracts.change.BrandChangeOutcome.InCategory;
import io.rollcall.contracts.change.BrandChangeOutcome.Result;
import io.rollcall.identity.Candidate;
import io.rollcall.identity.IdentityRules;
import io.rollcall.identity.Mode;
import io.rollcall.outbox.Outbox;
import io.rollcall.persistence.lock.WriteLock;

/**
 * Lets brands go or change with everything that products have to do with it, in one transaction over all their categories,
 * or not at all (D17, D18). The preview is the same code, short of the writing.
 */
@ApplicationScoped
@RequiredArgsConstructor
class BrandChanges {

    private static final int LONGEST_SECONDS = 300;

    private final AffectedProducts affected;
    private final AnsweredChanges answered;
    private final KnownProducts knownProducts;
    private final KnownBrands knownBrands;
    private final BrandPlaces places;
    private final Catalog catalog;
    private final CatalogWrite catalogWrite;
    private final WriteLock writeLock;
    private final Outbox outbox;

    BrandChangeOutcome preview(BrandChange change) {
        return inTransaction(() -> {
            List<AffectedProduct> products = products(change);
            BrandChangePlan plan = judge(change, products);
            List<InCategory> inUse = isToAnother(change) ? List.of() : occupied(change);
            return plan.outcome(Result.PREVIEWED, plan.id(change, products), isToAnother(change), inUse);
        });
    }

    BrandChangeOutcome apply(String id, BrandChange change, String actor) {
        return catalogWrite.again(() -> inTurn(
                categories(change),
                () -> inTransaction(() -> {
                    Optional<BrandChangeOutcome> known = answered.answer(id);
                    if (known.isPresent()) {
                        return known.get();
                    }
                    BrandChangeOutcome outcome = decide(change, actor);
                    answered.remember(id, outcome);
                    return outcome;
                })));
    }

    private BrandChangeOutcome decide(BrandChange change, String actor) {
        Set<String> locked = categories(change);
        locked.forEach(outbox::lock);
        var brands = change.brands().stream().map(BrandChanges::known).toList();
        knownBrands.lock(brands);
        List<AffectedProduct> products = products(change);
        if (products.stream().anyMatch(product -> !locked.contains(product.category()))) {
            throw new ConcurrentWrite("brand_change");
        }
        BrandChangePlan plan = judge(change, products);
        String planId = plan.id(change, products);
        boolean asShown = change.planId() == null
                ? plan.renames().isEmpty()
                : change.planId().equals(planId);
        if (!plan.conflicts().isEmpty()) {
            return plan.outcome(Result.CONFLICTS, planId, false, List.of());
        }
        if (!asShown) {
            return plan.outcome(Result.STALE, planId, false, List.of());
        }
        List<InCategory> leaving = isToAnother(change) ? List.of() : occupied(change);
        if (!leaving.isEmpty() && !change.force()) {
            return plan.outcome(Result.IN_USE, planId, false, leaving);
        }
        if (change.move() != null) {
            places.open(change.move().into(), plan.categories());
            plan.products().keySet().forEach(category -> move(category, plan, change.move(), actor));
        }
        if (isToAnother(change) && !occupied(change).isEmpty()) {
            throw new ConcurrentWrite("brand_place");
        }
        knownBrands.remember(brands);
        return plan.outcome(Result.APPLIED, planId, isToAnother(change), leaving);
    }

    private void move(String category, BrandChangePlan plan, Move move, String actor) {
        catalog.rebrand(category, plan.inOrder(category), move.from(), move.into(), actor);
    }

    /** In the names as they are to be, without the products themselves; what else they are has been let in before. */
    private BrandChangePlan judge(BrandChange change, List<AffectedProduct> products) {
        BrandChangePlan plan = BrandChangePlan.empty();
        if (products.isEmpty()) {
            return plan;
        }
        Map<String, String> texts = change.move().products().stream()
                .collect(Collectors.toMap(StoredUnder::identifier, StoredUnder::brand));
        Map<String, String> names = new HashMap<>();
        change.brands().stream()
                .map(BrandChanges::known)
                .filter(brand -> !brand.removed())
                .forEach(brand -> brand.foldedNames().forEach(name -> names.put(name, brand.identifier())));
        var identifiers = products.stream().map(AffectedProduct::identifier).collect(Collectors.toSet());
        var byCategory = products.stream().collect(Collectors.groupingBy(AffectedProduct::category));
        byCategory.forEach((category, its) -> {
            List<Candidate> candidates = its.stream()
                    .map(product -> product.after(change.move(), texts))
                    .toList();
            var known = knownProducts.aboutAllBut(identifiers, category, candidates, names);
            var decisions = IdentityRules.decideAll(category, candidates, Mode.AUTHORING, known);
            boolean mayBeThere = mayBeThere(change, category);
            for (int i = 0; i < its.size(); i++) {
                if (mayBeThere) {
                    plan.take(its.get(i), decisions.get(i));
                } else {
                    plan.refuse(
                            its.get(i),
                            "brand_not_in_category",
                            "The brand it would get is not assigned to " + category + ".");
                }
            }
        });
        return plan;
    }

    private static boolean mayBeThere(BrandChange change, String category) {
        return !isToAnother(change)
                || change.brands().stream()
                        .filter(brand -> brand.identifier().equals(change.move().into()))
                        .anyMatch(brand -> brand.categories().contains(category));
    }

    /** The places that brands are to leave, and cannot because products are there. */
    private List<InCategory> occupied(BrandChange change) {
        var occupied = new ArrayList<InCategory>();
        for (BrandAfter brand : change.brands()) {
            if (brand.removed()) {
                occupied.addAll(places.occupied(brand.identifier(), List.of()));
            } else if (!brand.leaves().isEmpty()) {
                occupied.addAll(places.occupied(brand.identifier(), brand.leaves()));
            }
        }
        return occupied;
    }

    private List<AffectedProduct> products(BrandChange change) {
        return change.move() == null ? List.of() : affected.of(change.move());
    }

    private Set<String> categories(BrandChange change) {
        return QuarkusTransaction.joiningExisting().call(() -> products(change).stream()
                .map(AffectedProduct::category)
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static boolean isToAnother(BrandChange change) {
        return change.move() != null
                && !change.move().from().equals(change.move().into());
    }

    private static KnownBrand known(BrandAfter brand) {
        return new KnownBrand(
                brand.identifier(),
                brand.slug(),
                brand.name(),
                brand.aliases(),
                brand.categories(),
                brand.version(),
                brand.removed());
    }

    private <T> T inTurn(Set<String> categories, Supplier<T> work) {
        Supplier<T> inner = work;
        for (String category : new TreeSet<>(categories).descendingSet()) {
            Supplier<T> next = inner;
            inner = () -> writeLock.take(category, next);
        }
        return inner.get();
    }

    private static <T> T inTransaction(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).call(work::get);
    }
}
