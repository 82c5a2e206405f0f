package io.rollcall.review.grid;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import io.rollcall.persistence.background.BackgroundLoops;
import io.rollcall.persistence.background.Pace;
import io.rollcall.persistence.background.Work;
import io.rollcall.review.snapshot.Snapshot;
import io.rollcall.review.snapshot.SnapshotVersion;
import io.rollcall.review.snapshot.Snapshots;
import io.rollcall.review.snapshot.SpecDbNotReady;

/**
 * The index of each category, as of the snapshot that is read: made anew after a seed, in the background unless somebody asks
 * sooner, and brought up to date by the events of decisions, whoever made them.
 */
@ApplicationScoped
@RequiredArgsConstructor
public class CellIndexes {

    private static final Duration EVERY = Duration.ofSeconds(1);

    private record Kept(SnapshotVersion version, CellIndex index) {}

    private final Snapshots snapshots;
    private final MeterRegistry metrics;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    private final Map<String, Object> locks = new ConcurrentHashMap<>();

    void start(@Observes StartupEvent started, BackgroundLoops loops) {
        loops.make("cell-index", Pace.every(EVERY), Work.ofEach(this::seeded, this::prepare))
                .start();
    }

    private List<String> seeded() {
        List<String> seeded = snapshots.seeded();
        kept.keySet().retainAll(seeded);
        return seeded;
    }

    private void prepare(String category) {
        try {
            snapshots.read(category, handle -> of(new Snapshot(handle, category)));
        } catch (SpecDbNotReady gone) {
            // Until it is seeded again.
        }
    }

    /** At least as new as the transaction that reads. */
    public CellIndex of(Snapshot snapshot) {
        synchronized (locks.computeIfAbsent(snapshot.category(), unseen -> new Object())) {
            Kept current = current(kept.get(snapshot.category()), snapshot);
            if (kept.put(snapshot.category(), current) == null) {
                gauge(snapshot.category());
            }
            return current.index();
        }
    }

    private void gauge(String category) {
        Gauge.builder("rollcall.review.waiting.cells", kept, all -> waiting(all.get(category)))
                .description("Cells that somebody should look at")
                .tag("category", category)
                .register(metrics);
    }

    private static double waiting(@Nullable Kept kept) {
        return kept == null
                ? 0
                : kept.index().counts().stream()
                        .mapToLong(field -> field.states().get(CellState.NEEDS_REVIEW))
                        .sum();
    }

    private static Kept current(@Nullable Kept known, Snapshot snapshot) {
        SnapshotVersion version = SnapshotVersion.of(snapshot);
        if (known == null || version.isOfLaterSeed(known.version())) {
            try (var cells = IndexedCell.all(snapshot)) {
                return new Kept(version, new CellIndex(IndexedProduct.all(snapshot), cells));
            }
        }
        if (version.event() <= known.version().event()) {
            return known;
        }
        List<Long> changed = changedCells(snapshot, known.version());
        known.index().replace(changed, IndexedCell.of(snapshot, changed));
        return new Kept(version, known.index());
    }

    private static List<Long> changedCells(Snapshot snapshot, SnapshotVersion since) {
        return snapshot.query("""
                        select distinct json_extract(data, '$.slotId') from review_event
                        where id > :event and json_extract(data, '$.slotKind') = 'grid_key'""")
                .bind("event", since.event())
                .mapTo(Long.class)
                .list();
    }
}
