package io.rollcall.persistence.background;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

import org.jboss.logging.Logger;

import io.rollcall.persistence.lock.CategoryLease;

/**
 * One pass over what there is to do, by category: what fails keeps nothing else from its turn, is logged when it begins to fail
 * and when it succeeds again, and is tried less often the longer it has failed.
 */
final class CategoryRound<T> {

    /** What a step of a category is done in: its lease, its meters. */
    @FunctionalInterface
    interface Surroundings {
        void run(String category, CategoryLease.Work<Void> step) throws Exception;
    }

    private record Failing(Instant since, Instant next) {}

    private static final Logger LOG = Logger.getLogger(CategoryRound.class);

    private final String name;
    private final Work<T> work;
    private final Surroundings surroundings;
    private final Clock clock;
    private final Backoff backoff;
    private final Map<T, Failing> failing = new HashMap<>();

    CategoryRound(String name, Work<T> work, Surroundings surroundings, Backoff backoff, Clock clock) {
        this.name = name;
        this.work = work;
        this.surroundings = surroundings;
        this.backoff = backoff;
        this.clock = clock;
    }

    void run(BooleanSupplier stopping) throws Exception {
        Collection<T> items = work.items().get();
        failing.keySet().retainAll(Set.copyOf(items));
        for (T item : items) {
            if (stopping.getAsBoolean()) {
                return;
            }
            String category = work.category().apply(item);
            if (backoff.isOver(category) && isDue(item)) {
                long began = System.nanoTime();
                run(category, item);
                backoff.begin(category, began);
            }
        }
    }

    private boolean isDue(T item) {
        Failing known = failing.get(item);
        return known == null || !clock.instant().isBefore(known.next());
    }

    private void run(String category, T item) throws InterruptedException {
        try {
            surroundings.run(category, () -> {
                work.step().run(item);
                return null;
            });
            Failing known = failing.remove(item);
            if (known != null) {
                LOG.infof("%s of %s succeeds again; it failed since %s", name, category, known.since());
            }
        } catch (InterruptedException stopped) {
            throw stopped;
        } catch (Exception failed) {
            Instant now = clock.instant();
            Failing known = failing.get(item);
            if (known == null) {
                LOG.warnf("%s of %s fails, and is tried again: %s", name, category, failed);
                LOG.debugf(failed, "%s of %s fails", name, category);
            }
            Instant since = known == null ? now : known.since();
            failing.put(item, new Failing(since, now.plus(Pace.retryPause(since, now))));
        }
    }
}
