package io.rollcall.gate.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import io.rollcall.identity.BrandNames;
import io.rollcall.identity.HashIndex;
import io.rollcall.identity.IdentityIndex;
import io.rollcall.identity.Source;

/**
 * One category's products and exceptions in memory, with the digest of what is held: a sum per bucket of identifiers that
 * begin alike, so that a difference from the catalog is found and healed without reading everything. Guarded by
 * {@link IdentityMemory}.
 */
final class CategoryIndex {

    static final int BUCKETS = 256;

    private final IdentityIndex identities;
    private final HashIndex<KnownProduct> products =
            new HashIndex<>(product -> product.identifier().hashCode());
    private final Map<String, Long> removed = new HashMap<>();
    private final Map<String, KnownException> exceptions = new HashMap<>();
    private final long[] digests = new long[BUCKETS];
    private long revision;

    CategoryIndex(BrandNames brands) {
        this.identities = new IdentityIndex(Source.PRODUCT_CATALOG, brands);
    }

    /** The highest version counts; whatever comes later with a lower one is dropped. */
    void take(KnownProduct product, boolean isRemoved) {
        KnownProduct known = product(product.identifier());
        long version = known == null ? removed.getOrDefault(product.identifier(), 0L) : known.version();
        if (version < product.version()) {
            put(product, isRemoved);
        }
    }

    /** As the catalog has it, whatever was believed before. */
    void put(KnownProduct product, boolean isRemoved) {
        forget(product.identifier());
        if (isRemoved) {
            removed.put(product.identifier(), product.version());
        } else {
            removed.remove(product.identifier());
            products.add(product.sharing(identities.add(product.brandId(), product.identity())));
            digests[product.bucket()] += product.digest();
        }
    }

    void forget(String identifier) {
        KnownProduct known = product(identifier);
        if (known != null) {
            products.remove(known);
            identities.remove(known.identity());
            digests[known.bucket()] -= known.digest();
        }
    }

    void takeException(KnownException exception) {
        KnownException known = exceptions.get(exception.identifier());
        if (known != null && known.version() >= exception.version()) {
            return;
        }
        exceptions.put(exception.identifier(), exception);
        if (exception.removed()) {
            identities.exceptNoLonger(exception.brand(), exception.model(), exception.variant());
        } else {
            identities.except(exception.brand(), exception.model(), exception.variant());
        }
    }

    List<KnownException> exceptions() {
        return exceptions.values().stream()
                .filter(exception -> !exception.removed())
                .toList();
    }

    List<KnownProduct> products(Predicate<KnownProduct> wanted) {
        var found = new ArrayList<KnownProduct>();
        products.each(product -> {
            if (wanted.test(product)) {
                found.add(product);
            }
        });
        return found;
    }

    private KnownProduct product(String identifier) {
        return products.first(
                identifier.hashCode(), product -> product.identifier().equals(identifier));
    }

    void seen(long revision) {
        this.revision = Math.max(this.revision, revision);
    }

    void standAt(long revision) {
        this.revision = revision;
    }

    IdentityIndex identities() {
        return identities;
    }

    IdentityMemory.View view() {
        return new IdentityMemory.View(revision, products.size(), exceptions().size(), digests.clone());
    }

    long revision() {
        return revision;
    }

    boolean isEmpty() {
        return products.size() == 0;
    }
}
