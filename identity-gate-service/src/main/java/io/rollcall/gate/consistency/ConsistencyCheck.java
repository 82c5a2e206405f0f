package io.rollcall.gate.consistency;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

import io.rollcall.gate.GateConfig;
import io.rollcall.gate.category.CatalogOwner;
import io.rollcall.gate.index.IdentityMemory;
import io.rollcall.gate.index.IdentityMemory.View;
import io.rollcall.http.remote.RemoteFailure;
import io.rollcall.persistence.background.BackgroundLoops;
import io.rollcall.persistence.background.Pace;

/**
 * Compares what the gate holds with what the catalog holds: revision and, when those are equal, a digest per bucket of
 * products. A difference that stays is healed from the catalog, bucket by bucket; one that passes is an event on its way.
 */
@ApplicationScoped
@RequiredArgsConstructor
public class ConsistencyCheck {

    private static final Logger LOG = Logger.getLogger(ConsistencyCheck.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** Categories nobody told the gate about are rare, and counting their products is not for free. */
    private static final int ROUNDS_TO_LOOK_FOR_OTHERS = 5;

    /** @param since when this very difference was seen first */
    private record Difference(Instant since, View view) {

        boolean isOf(View other) {
            return view.revision() == other.revision() && java.util.Arrays.equals(view.digests(), other.digests());
        }
    }

    /** What the last comparison of a category found. */
    private record Found(Long catalogRevision, Instant asOf, boolean inStep, int healed) {}

    private final IdentityMemory memory;

    @RestClient
    private final CatalogOwner catalog;

    private final IndexRepair repair;
    private final Clock clock;
    private final Map<String, Difference> differences = new HashMap<>();
    private final Map<String, Found> found = new ConcurrentHashMap<>();
    private volatile boolean reachable;
    private int round;

    void start(@Observes StartupEvent started, BackgroundLoops loops, GateConfig config) {
        loops.make(
                        "consistency-check",
                        Pace.every(config.gate().checkEvery())
                                .beginningAfter(config.gate().checkAfter()),
                        this::check)
                .start();
    }

    /** While the catalog cannot be asked, the gate goes on with what it holds. */
    private void check() {
        try {
            var categories = new TreeSet<>(memory.categories());
            if (round++ % ROUNDS_TO_LOOK_FOR_OTHERS == 0) {
                catalog.categories().items().stream()
                        .filter(item -> item.products() > 0)
                        .forEach(item -> categories.add(item.category()));
            }
            categories.forEach(this::compareUnlessRefused);
            reachable = true;
        } catch (RemoteFailure away) {
            reachable = false;
            throw away;
        }
    }

    private void compareUnlessRefused(String category) {
        try {
            compare(category);
        } catch (RemoteFailure refused) {
            if (!refused.answered()) {
                throw refused;
            }
            LOG.debugf("The catalog says nothing about %s: %s", category, refused.getMessage());
        }
    }

    public GateStatus standing(String category) {
        View view = memory.view(category);
        Found last = found.getOrDefault(category, new Found(null, null, false, 0));
        Long behind = last.catalogRevision() == null ? null : Math.max(0, last.catalogRevision() - view.revision());
        return new GateStatus(
                category,
                view.products(),
                view.exceptions(),
                view.revision(),
                last.catalogRevision(),
                behind,
                last.asOf(),
                last.inStep() && Long.valueOf(0).equals(behind),
                reachable,
                last.healed());
    }

    /** When the gate last had all that the catalog had. */
    public Optional<Instant> asOf(String category) {
        return Optional.ofNullable(found.get(category)).map(Found::asOf);
    }

    private void compare(String category) {
        Instant asked = clock.instant();
        CatalogOwner.Digest owner = catalog.digest(category);
        View view = memory.view(category);
        Found last = found.getOrDefault(category, new Found(null, null, false, 0));
        List<Integer> differing = differing(view, owner);
        boolean ahead = view.revision() > owner.revision();
        if (view.revision() == owner.revision() && differing.isEmpty()) {
            differences.remove(category);
            found.put(category, new Found(owner.revision(), asked, true, last.healed()));
            return;
        }
        found.put(
                category,
                new Found(owner.revision(), ahead ? asked : last.asOf(), ahead && last.inStep(), last.healed()));
        if (stays(category, view)) {
            LOG.warnf(
                    "The view of %s differs from the catalog in %d of %d parts at revision %d (catalog %d): mending it",
                    category, differing.size(), view.digests().length, view.revision(), owner.revision());
            repair.heal(category, differing);
            differences.remove(category);
            found.put(category, new Found(owner.revision(), last.asOf(), false, last.healed() + 1));
        }
    }

    private boolean stays(String category, View view) {
        Difference difference = differences.get(category);
        if (difference == null || !difference.isOf(view)) {
            differences.put(category, new Difference(clock.instant(), view));
            return false;
        }
        return !clock.instant().isBefore(difference.since().plus(PATIENCE));
    }

    private static List<Integer> differing(View view, CatalogOwner.Digest owner) {
        var differing = new ArrayList<Integer>();
        for (int bucket = 0; bucket < view.digests().length; bucket++) {
            if (view.digests()[bucket] != Long.parseUnsignedLong(owner.digests().get(bucket), 16)) {
                differing.add(bucket);
            }
        }
        return differing;
    }
}
