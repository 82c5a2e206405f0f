package io.rollcall.catalog.brandchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

import io.rollcall.catalog.product.RebrandedProduct;
import io.rollcall.contracts.change.BrandChange;
import io.rollcall.contracts.change.BrandChange.StoredUnder;
import io.rollcall.contracts.change.BrandChangeOutcome;
import io.rollcall.contracts.change.BrandChangeOutcome.Conflict;
import io.rollcall.contracts.change.BrandChangeOutcome.InCategory;
import io.rollcall.contracts.change.BrandChangeOutcome.Renamed;
import io.rollcall.contracts.change.BrandChangeOutcome.Result;
import io.rollcall.identity.IdentityDecision;
import io.rollcall.identity.IdentityDecision.Accepted;
import io.rollcall.identity.IdentityDecision.Rejected;
import io.rollcall.identity.ProductId;
import io.rollcall.workspace.ContentHash;

/**
 * What a change of brands does to products: a function of the products and of what was judged about them.
 *
 * @param products that follow, by category
 */
record BrandChangePlan(
        TreeMap<String, List<RebrandedProduct>> products, List<Conflict> conflicts, List<StoredUnder> moved) {

    static BrandChangePlan empty() {
        return new BrandChangePlan(new TreeMap<>(), new ArrayList<>(), new ArrayList<>());
    }

    /** @param decision about what the product is to be */
    void take(AffectedProduct product, IdentityDecision decision) {
        if (decision instanceof Rejected rejected) {
            conflicts.add(conflict(
                    product,
                    rejected.normalized().productId(),
                    rejected.reason().token(),
                    rejected.explanation().message(),
                    rejected.canonical().map(ProductId::value).orElse(null)));
            return;
        }
        Accepted accepted = (Accepted) decision;
        String to = accepted.identity().productId().value();
        if (accepted.existing().isPresent()) {
            conflicts.add(conflict(
                    product,
                    to,
                    "already_in_catalog",
                    accepted.explanation().message(),
                    accepted.existing().get().productId().value()));
            return;
        }
        products.computeIfAbsent(product.category(), unseen -> new ArrayList<>())
                .add(new RebrandedProduct(product.identifier(), product.productId(), accepted.identity()));
        moved.add(new StoredUnder(product.identifier(), product.brand()));
    }

    void refuse(AffectedProduct product, String reason, String message) {
        conflicts.add(conflict(product, product.productId(), reason, message, null));
    }

    private static Conflict conflict(
            AffectedProduct product, String to, String reason, String message, String canonical) {
        return new Conflict(product.category(), product.productId(), to, reason, message, canonical);
    }

    /** So that each finds its new id free: where ids grow, the longest goes first, where they shrink, the shortest. */
    List<RebrandedProduct> inOrder(String category) {
        ToIntFunction<RebrandedProduct> length = product -> product.productId().length();
        boolean grows = products.get(category).stream()
                .anyMatch(product ->
                        product.newProductId().length() > product.productId().length());
        Comparator<RebrandedProduct> order = Comparator.comparingInt(length);
        return products.get(category).stream()
                .sorted((grows ? order.reversed() : order).thenComparing(RebrandedProduct::productId))
                .toList();
    }

    List<Renamed> renames() {
        var renames = new ArrayList<Renamed>();
        products.forEach((category, rebranded) -> rebranded.stream()
                .filter(RebrandedProduct::changesId)
                .sorted(Comparator.comparing(RebrandedProduct::productId))
                .forEach(product -> renames.add(
                        new Renamed(category, product.identifier(), product.productId(), product.newProductId()))));
        return renames;
    }

    /** Binds an apply to its preview: the brands as they become, and every product that follows, with its version. */
    String id(BrandChange change, List<AffectedProduct> affected) {
        var seen = new StringBuilder().append(change.brands()).append(change.move());
        affected.forEach(product ->
                seen.append('\n').append(product.identifier()).append(' ').append(product.version()));
        renames().forEach(renamed -> seen.append('\n').append(renamed));
        conflicts.forEach(conflict -> seen.append('\n').append(conflict));
        return ContentHash.of(seen.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .substring(0, 32);
    }

    Set<String> categories() {
        return new HashSet<>(products.keySet());
    }

    BrandChangeOutcome outcome(Result result, String planId, boolean toAnother, List<InCategory> inUse) {
        int count = products.values().stream().mapToInt(List::size).sum();
        int left = (int) inUse.stream().mapToLong(InCategory::products).sum();
        return new BrandChangeOutcome(
                result, planId, count + left, renames(), conflicts, inUse, toAnother ? moved : List.of());
    }
}
