package io.rollcall.gate.index;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import jakarta.enterprise.context.ApplicationScoped;

import io.rollcall.identity.KnownIdentities;
import io.rollcall.identity.Name;
import io.rollcall.identity.ProductId;
import io.rollcall.identity.ProductIdentity;
import io.rollcall.identity.Source;

/**
 * What the gate knows, in memory: a copy of what the catalog and the registry announced, never the truth itself. The
 * highest version of each product and brand counts; whatever comes later with a lower one is dropped.
 */
@ApplicationScoped
public class IdentityMemory {

    /** A removed brand stays as a memory, so that an old event does not bring it back. */
    private record Brand(long version, List<String> names, boolean removed) {}

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Map<String, CategoryIndex> categories = new HashMap<>();
    private final Map<String, KnownProduct> products = new HashMap<>();
    private final Map<String, Long> versions = new HashMap<>();
    private final Map<String, Brand> brands = new HashMap<>();
    private final Map<String, String> brandKeys = new HashMap<>();

    void take(KnownProduct product, boolean removed) {
        lock.writeLock().lock();
        try {
            CategoryIndex index = categories.computeIfAbsent(product.category(), unseen -> new CategoryIndex());
            index.seen(product.revision());
            if (versions.getOrDefault(product.identifier(), 0L) >= product.version()) {
                return;
            }
            versions.put(product.identifier(), product.version());
            KnownProduct before =
                    removed ? products.remove(product.identifier()) : products.put(product.identifier(), product);
            if (before != null) {
                index.remove(before);
            }
            if (!removed) {
                index.add(product);
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    void takeBrand(String identifier, List<String> foldedNames, long version, boolean removed) {
        lock.writeLock().lock();
        try {
            Brand before = brands.get(identifier);
            if (before != null && before.version() >= version) {
                return;
            }
            if (before != null) {
                before.names().forEach(name -> brandKeys.remove(name, identifier));
            }
            brands.put(identifier, new Brand(version, foldedNames, removed));
            if (!removed) {
                foldedNames.forEach(name -> brandKeys.put(name, identifier));
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    /**
     * Asks while nothing changes: a batch sees one frozen view (D9).
     *
     * @param question gets what is known of the category; empty when it has no catalog
     */
    public <T> T ask(String category, Function<Optional<KnownIdentities>, T> question) {
        lock.readLock().lock();
        try {
            CategoryIndex index = categories.get(category);
            boolean hasCatalog = index != null && !index.isEmpty();
            return question.apply(hasCatalog ? Optional.of(new Frozen(index)) : Optional.empty());
        } finally {
            lock.readLock().unlock();
        }
    }

    /** The category's revision the memory has reached; 0 when it has seen nothing of it. */
    public long revision(String category) {
        lock.readLock().lock();
        try {
            CategoryIndex index = categories.get(category);
            return index == null ? 0 : index.revision();
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Folded brand names and aliases, each with its brand's key. */
    public Map<String, String> brandKeys() {
        lock.readLock().lock();
        try {
            return Map.copyOf(brandKeys);
        } finally {
            lock.readLock().unlock();
        }
    }

    private final class Frozen implements KnownIdentities {

        private final CategoryIndex index;

        Frozen(CategoryIndex index) {
            this.index = index;
        }

        @Override
        public Source source() {
            return Source.PRODUCT_CATALOG;
        }

        @Override
        public String brandKey(Name brand) {
            String folded = brand.folded();
            return brandKeys.getOrDefault(folded, folded);
        }

        @Override
        public List<ProductIdentity> sameModel(String brandKey, String modelKey) {
            return index.sameModel(brandKey, modelKey);
        }

        @Override
        public Optional<ProductIdentity> withProductId(ProductId productId) {
            return Optional.ofNullable(index.withProductId(productId));
        }

        @Override
        public boolean hasException(String brandKey, String modelKey, String variantKey) {
            return false;
        }
    }
}
