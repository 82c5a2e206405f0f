package io.rollcall.gate.index;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Predicate;
import jakarta.enterprise.context.ApplicationScoped;

import io.rollcall.identity.BrandNames;
import io.rollcall.identity.IdentityIndex;
import io.rollcall.identity.KnownIdentities;
import io.rollcall.identity.Name;
import io.rollcall.identity.Source;

/**
 * What the gate knows, in memory: a copy of what the catalog and the registry announced, never the truth itself. The
 * highest version of each product, brand and exception counts; whatever comes later with a lower one is dropped.
 */
@ApplicationScoped
public class IdentityMemory {

    /** A removed brand stays as a memory, so that an old event does not bring it back. */
    private record Brand(long version, List<String> names) {}

    /**
     * What is held of a category at one moment.
     *
     * @param revision the category's revision that was reached; 0 when nothing was seen
     * @param digests a sum per bucket of identifiers, as the catalog computes it
     */
    public record View(long revision, int products, int exceptions, long[] digests) {}

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Map<String, CategoryIndex> categories = new HashMap<>();
    private final Map<String, Brand> brands = new HashMap<>();
    private final BrandNames names = new BrandNames();
    private long generation;

    void take(String category, KnownProduct product, long revision, boolean removed) {
        write(() -> {
            of(category).seen(revision);
            of(category).take(product, removed);
        });
    }

    /** @param name as the registry spells it */
    void takeBrand(String identifier, Name name, List<String> foldedNames, long version, boolean removed) {
        write(() -> {
            Brand before = brands.get(identifier);
            if (before != null && before.version() >= version) {
                return;
            }
            if (before != null) {
                before.names().forEach(folded -> names.remove(folded, identifier));
            }
            brands.put(identifier, new Brand(version, foldedNames));
            if (!removed) {
                foldedNames.forEach(folded -> names.put(folded, identifier));
                names.spell(identifier, name);
            }
            generation++;
        });
    }

    public void takeException(KnownException exception) {
        write(() -> {
            of(exception.category()).takeException(exception);
            generation++;
        });
    }

    /**
     * Takes a part of the catalog as the catalog has it, also where that is older than what was believed.
     *
     * @param buckets the first two digits of the identifiers that are meant; products of these that are not among those
     *     given are forgotten
     */
    public void heal(String category, long revision, Set<Integer> buckets, List<KnownProduct> products) {
        write(() -> {
            CategoryIndex index = of(category);
            index.products(product -> buckets.contains(product.bucket()))
                    .forEach(product -> index.forget(product.identifier()));
            products.forEach(product -> index.put(product, false));
            index.standAt(revision);
        });
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
            return question.apply(hasCatalog ? Optional.of(index.identities()) : Optional.empty());
        } finally {
            lock.readLock().unlock();
        }
    }

    /** An index without products, which knows the brands and the category's exceptions as they are now. */
    public IdentityIndex emptyIndex(String category, Source source) {
        return read(() -> {
            var index = new IdentityIndex(source, names.copy());
            CategoryIndex known = categories.get(category);
            if (known != null) {
                known.exceptions()
                        .forEach(exception -> index.except(exception.brand(), exception.model(), exception.variant()));
            }
            return index;
        });
    }

    public long revision(String category) {
        return read(() -> {
            CategoryIndex index = categories.get(category);
            return index == null ? 0 : index.revision();
        });
    }

    /** Grows whenever brands or exceptions change. */
    public long generation() {
        return read(() -> generation);
    }

    public View view(String category) {
        return read(() -> {
            CategoryIndex index = categories.get(category);
            return index == null ? new View(0, 0, 0, new long[CategoryIndex.BUCKETS]) : index.view();
        });
    }

    public List<KnownProduct> products(String category, Predicate<KnownProduct> wanted) {
        return read(() -> {
            CategoryIndex index = categories.get(category);
            return index == null ? List.of() : index.products(wanted);
        });
    }

    public Set<String> categories() {
        return read(() -> Set.copyOf(categories.keySet()));
    }

    private CategoryIndex of(String category) {
        return categories.computeIfAbsent(category, unseen -> new CategoryIndex(names));
    }

    private void write(Runnable change) {
        lock.writeLock().lock();
        try {
            change.run();
        } finally {
            lock.writeLock().unlock();
        }
    }

    private <T> T read(java.util.function.Supplier<T> question) {
        lock.readLock().lock();
        try {
            return question.get();
        } finally {
            lock.readLock().unlock();
        }
    }
}
