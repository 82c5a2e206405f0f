package io.rollcall.catalog.product;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;
import org.jboss.logging.Logger;

import io.rollcall.persistence.lock.WriteLock;

/**
 * Commits concurrent additions to a category as a group. While one transaction runs, other requests queue up; the first of
 * them then adds the products of all in one transaction. Each request gets its own outcome.
 */
@ApplicationScoped
@RequiredArgsConstructor
class GroupCommit {

    private static final Logger LOG = Logger.getLogger(GroupCommit.class);
    private static final int MOST = 100;

    private static final class Waiting {

        private final Addition addition;
        private ProductState added;
        private RuntimeException failed;

        Waiting(Addition addition) {
            this.addition = addition;
        }

        boolean isOver() {
            return added != null || failed != null;
        }

        ProductState outcome() {
            if (failed != null) {
                throw failed;
            }
            return added;
        }
    }

    private final Catalog catalog;
    private final WriteLock writeLock;
    private final Map<String, Queue<Waiting>> waiting = new ConcurrentHashMap<>();

    /** Not within a transaction; fails as {@link Catalog#add} does. */
    ProductState add(String category, Addition addition) {
        var own = new Waiting(addition);
        Queue<Waiting> queue = waiting.computeIfAbsent(category, unseen -> new ConcurrentLinkedQueue<>());
        queue.add(own);
        return writeLock.take(category, () -> {
            while (!own.isOver()) {
                carryOut(category, next(queue));
            }
            return own.outcome();
        });
    }

    /** The waiting additions of one actor, from the one that has waited longest. */
    private static List<Waiting> next(Queue<Waiting> queue) {
        var group = new ArrayList<Waiting>();
        String actor = queue.element().addition.actor();
        while (group.size() < MOST
                && queue.peek() != null
                && queue.element().addition.actor().equals(actor)) {
            group.add(queue.remove());
        }
        return group;
    }

    private void carryOut(String category, List<Waiting> group) {
        if (group.size() > 1) {
            addTogether(category, group);
        }
        group.stream().filter(each -> !each.isOver()).forEach(each -> addAlone(category, each));
    }

    /** If the transaction fails, nothing is added; each addition is then tried alone. */
    private void addTogether(String category, List<Waiting> group) {
        var additions = group.stream().map(each -> each.addition).toList();
        try {
            catalog.addTogether(category, additions).forEach((place, product) -> group.get(place).added = product);
        } catch (RuntimeException failed) {
            LOG.infof("%d additions to %s could not be committed together: %s", group.size(), category, failed);
        }
    }

    private void addAlone(String category, Waiting alone) {
        try {
            alone.added = catalog.add(category, alone.addition);
        } catch (RuntimeException refused) {
            alone.failed = refused;
        }
    }
}
