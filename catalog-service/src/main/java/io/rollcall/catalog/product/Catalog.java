package io.rollcall.catalog.product;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import lombok.RequiredArgsConstructor;

import io.rollcall.catalog.category.Categories;
import io.rollcall.catalog.identity.IdentityRejected;
import io.rollcall.catalog.identity.KnownProducts;
import io.rollcall.catalog.product.VariantResource.Renamed;
import io.rollcall.catalog.product.VariantResource.VariantsReport;
import io.rollcall.contracts.event.ProductBadge;
import io.rollcall.contracts.event.ProductEvent;
import io.rollcall.http.EntityVersion;
import io.rollcall.http.HintState;
import io.rollcall.identity.Candidate;
import io.rollcall.identity.Hint;
import io.rollcall.identity.IdentityDecision;
import io.rollcall.identity.IdentityDecision.Accepted;
import io.rollcall.identity.IdentityDecision.Rejected;
import io.rollcall.identity.IdentityRules;
import io.rollcall.identity.Intake;
import io.rollcall.identity.KnownIdentities;
import io.rollcall.identity.Name;
import io.rollcall.identity.NearKey;
import io.rollcall.identity.ProductIdentity;
import io.rollcall.outbox.Outbox;

/**
 * The one door for every write. Judgement, product, audit and event are one transaction; the category's stream makes
 * writers of a category wait for one another, and the tables' constraints settle whatever gets past that (D10).
 */
@ApplicationScoped
@RequiredArgsConstructor
public class Catalog {

    private static final int CHUNK = 2_000;

    private final EntityManager entities;
    private final Categories categories;
    private final KnownProducts known;
    private final ProductNumbers numbers;
    private final ProductRows rows;
    private final Outbox outbox;

    /** @throws IdentityRejected or ProductProblems.AlreadyInCatalog when the gate says no */
    @Transactional
    public ProductState add(String category, Addition addition) {
        outbox.lock(category);
        KnownIdentities identities = known.about(category, addition.candidate());
        Accepted accepted = accepted(category, addition.candidate(), Intake.ADD, identities);
        return insert(category, List.of(addition), List.of(accepted), identities)
                .get(0);
    }

    /**
     * Adds those that are accepted, in one transaction.
     *
     * @param additions of one actor
     * @return the added products by their index in the list; what is missing was not added, and {@link #add} says why
     */
    @Transactional
    Map<Integer, ProductState> addTogether(String category, List<Addition> additions) {
        outbox.lock(category);
        var candidates = additions.stream().map(Addition::candidate).toList();
        KnownIdentities identities = known.aboutAndNear(category, candidates);
        List<IdentityDecision> decisions = IdentityRules.decideAll(category, candidates, Intake.ADD.mode(), identities);
        Map<Integer, Accepted> accepted = new TreeMap<>();
        Set<NearKey> near = new HashSet<>();
        for (int i = 0; i < decisions.size(); i++) {
            // Of two that look alike, the second is added alone, so that its hints name the first.
            if (decisions.get(i) instanceof Accepted one
                    && one.existing().isEmpty()
                    && near.add(NearKey.of(one.identity()))) {
                accepted.put(i, one);
            }
        }
        if (accepted.isEmpty()) {
            return Map.of();
        }
        var together = accepted.keySet().stream().map(additions::get).toList();
        Iterator<ProductState> added = insert(category, together, List.copyOf(accepted.values()), identities)
                .iterator();
        return accepted.keySet().stream().collect(Collectors.toMap(place -> place, place -> added.next()));
    }

    private List<ProductState> insert(
            String category, List<Addition> additions, List<Accepted> accepted, KnownIdentities identities) {
        categories.refuseUnadoptedFile(category);
        var products = new ArrayList<AddedProduct>();
        for (int i = 0; i < additions.size(); i++) {
            products.add(additions.get(i).accepted(accepted.get(i).identity()));
        }
        List<Long> ids = numbers.take(category, products);
        var added = new ArrayList<ProductState>();
        for (Product product :
                rows.add(category, products, ids, "manual", additions.get(0).actor())) {
            int i = added.size();
            ProductState state = ProductState.of(product)
                    .hinting(HintState.of(Hint.about(accepted.get(i).identity(), identities)));
            additions.get(i).answer().keep(201, state.location(), state.projected(false));
            added.add(state);
        }
        return added;
    }

    /**
     * Adds products whose identities were accepted in this transaction, after {@code outbox.lock(category)}. Memory is
     * bounded by a chunk of them.
     *
     * @param importSource where they come from: {@code manual}, {@code activeFiltering} …
     */
    public void addAll(String category, List<AddedProduct> products, String importSource, String actor) {
        categories.refuseUnadoptedFile(category);
        List<Long> ids = numbers.take(category, products);
        for (int from = 0; from < products.size(); from += CHUNK) {
            int to = Math.min(products.size(), from + CHUNK);
            rows.add(category, products.subList(from, to), ids.subList(from, to), importSource, actor);
            entities.clear();
        }
    }

    /** Takes over products of a catalog file that was there first, after {@code outbox.lock(category)}. */
    public void adopt(String category, List<AdoptedProduct> products, String actor) {
        List<Long> ids = numbers.take(
                category, products.stream().map(AdoptedProduct::product).toList());
        for (int from = 0; from < products.size(); from += CHUNK) {
            int to = Math.min(products.size(), from + CHUNK);
            rows.adopt(category, products.subList(from, to), ids.subList(from, to), actor);
            entities.clear();
        }
    }

    /**
     * Changes a product. With its identity its id changes, and the former one leads to it (D3).
     *
     * @param brandId of the brand it is to have; null to keep the one it has
     * @param ifMatch as the caller sent it; null when it did not
     * @param action as the history names it: {@code updated}, {@code undone}
     * @throws IdentityRejected or ProductProblems.AlreadyInCatalog when the gate says no; nothing is changed then
     */
    @Transactional
    public ProductState update(
            String category,
            String productId,
            ProductChange wanted,
            String brandId,
            String ifMatch,
            String action,
            String actor) {
        outbox.lock(category);
        Product before = stored(category, productId, ifMatch);
        ProductChange change = wanted.over(ProductState.of(before));
        var candidate = change.candidate();
        if (brandId == null
                && !Name.of(candidate.brand())
                        .folded()
                        .equals(Name.stored(before.brand).folded())) {
            throw new ConcurrentWrite("brand");
        }
        KnownIdentities others = known.aboutAllBut(before.identifier, category, candidate);
        Accepted accepted = accepted(category, candidate, Intake.UPDATE, others);
        if (changesNothing(before, accepted.identity(), change)) {
            return ProductState.of(before);
        }
        String brand = brandId == null ? before.brandId : brandId;
        return ProductState.of(rows.change(before, accepted.identity(), brand, change, action, actor))
                .hinting(HintState.of(Hint.about(accepted.identity(), others)));
    }

    /**
     * Gives a product that is known without variants one, and adds another beside it.
     *
     * @param added of the same brand and model
     * @throws IdentityRejected or ProductProblems.AlreadyInCatalog when the gate says no to one of the two; nothing is changed then
     */
    @Transactional
    VariantsReport makeVariants(
            String category, String productId, String existingVariant, Addition added, boolean dryRun) {
        var change = new ProductChange(null, null, existingVariant, null, null);
        ProductState existing = update(category, productId, change, null, null, "updated", added.actor());
        ProductState second = add(category, added);
        return new VariantsReport(dryRun, new Renamed(productId, existing.productId()), second);
    }

    /**
     * Gives products of a category another brand, or their brand's new name, after {@code outbox.lock(category)}. What
     * stands in the way was found out before.
     *
     * @param products in an order in which each finds its new id free
     */
    public void rebrand(
            String category, List<RebrandedProduct> products, String fromBrand, String brandId, String actor) {
        for (int from = 0; from < products.size(); from += CHUNK) {
            int to = Math.min(products.size(), from + CHUNK);
            rows.rebrand(category, products.subList(from, to), fromBrand, brandId, actor);
            entities.clear();
        }
    }

    /** Removes a product; its number and its stable key are never given to another. */
    @Transactional
    public ProductState remove(String category, String productId, String ifMatch, String actor) {
        outbox.lock(category);
        Product product = stored(category, productId, ifMatch);
        ProductState last = ProductState.of(product);
        rows.remove(category, List.of(product), actor);
        return last;
    }

    /**
     * Removes those of the products that are there.
     *
     * @return them as they were last
     */
    @Transactional
    public List<ProductState> removeAll(String category, Collection<String> productIds, String actor) {
        outbox.lock(category);
        List<Product> products = there(category, productIds);
        List<ProductState> last = products.stream().map(ProductState::of).toList();
        if (!products.isEmpty()) {
            rows.remove(category, products, actor);
        }
        return last;
    }

    /**
     * Gives those of the products that are there a status (D22).
     *
     * @param status {@code active}, {@code inactive} or {@code draft}
     * @return those that are there, as they were before
     */
    @Transactional
    public List<ProductState> setStatus(String category, Collection<String> productIds, String status, String actor) {
        outbox.lock(category);
        List<Product> products = there(category, productIds);
        List<ProductState> before = products.stream().map(ProductState::of).toList();
        var others = products.stream()
                .filter(product -> !product.status.equals(status))
                .toList();
        if (!others.isEmpty()) {
            rows.setStatus(category, others, status, actor);
        }
        return before;
    }

    /**
     * Gives products the badges that production sync says they have, after {@code outbox.lock(category)}. Their status stays
     * as it is (D47).
     *
     * @param badges a chunk of them
     */
    public void setBadges(String category, List<ProductBadge> badges, String actor) {
        rows.setBadges(category, badges, actor);
    }

    /**
     * Brings a removed product back under its stable key and its number.
     *
     * @param last as it was when it was removed
     * @throws IdentityRejected or ProductProblems.AlreadyInCatalog when another has taken its place since
     */
    @Transactional
    public ProductState restore(ProductEvent last, String brandId, String actor) {
        outbox.lock(last.category());
        var candidate = new Candidate(last.brand(), last.model(), last.variant());
        Accepted accepted = accepted(last.category(), candidate, Intake.ADD, known.about(last.category(), candidate));
        return ProductState.of(rows.restore(last, accepted.identity(), brandId, actor));
    }

    private static List<Product> there(String category, Collection<String> productIds) {
        return Product.list("category = ?1 and productId in ?2 order by id", category, productIds);
    }

    private Accepted accepted(String category, Candidate candidate, Intake way, KnownIdentities identities) {
        var decision = IdentityRules.decide(category, candidate, way.mode(), identities);
        if (decision instanceof Rejected rejected) {
            throw new IdentityRejected(candidate, rejected);
        }
        var accepted = (Accepted) decision;
        accepted.existing().ifPresent(existing -> {
            throw new ProductProblems.AlreadyInCatalog(ProductState.of(named(category, existing)));
        });
        return accepted;
    }

    private Product stored(String category, String productId, String ifMatch) {
        Product product = Product.<Product>find("category = ?1 and productId = ?2", category, productId)
                .firstResultOptional()
                .orElseThrow(() -> new ProductProblems.NoSuchProduct(category, productId));
        new EntityVersion(product.version).requireMatch(ifMatch, ProductState.of(product));
        return product;
    }

    private static boolean changesNothing(Product before, ProductIdentity identity, ProductChange change) {
        return before.brand.equals(identity.brand().text())
                && before.model.equals(identity.model().text())
                && before.variant.equals(identity.variant().text())
                && before.status.equals(change.status())
                && before.seedUrls.equals(change.seedUrls());
    }

    private Product named(String category, ProductIdentity identity) {
        return Product.<Product>find(
                        "category = ?1 and productId = ?2",
                        category,
                        identity.productId().value())
                .firstResult();
    }
}
