package io.rollcall.review.snapshot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import lombok.RequiredArgsConstructor;
import org.jdbi.v3.core.HandleCallback;

import io.rollcall.http.UnknownCategory;
import io.rollcall.identity.Category;
import io.rollcall.specdb.ForeignSpecDb;
import io.rollcall.specdb.SpecDb;
import io.rollcall.specdb.SpecDbMoved;
import io.rollcall.workspace.Workspace;

/** The snapshots of all categories, each opened when it is first asked for, and again when its file was replaced. */
@ApplicationScoped
@RequiredArgsConstructor
public class Snapshots {

    /** Those that are no longer current, which somebody may still read. */
    private record Left(SpecDb db, long since) {

        boolean isReadByNobody() {
            return System.nanoTime() - since > LONGEST_READ_NANOS;
        }
    }

    private static final long LONGEST_READ_NANOS = 60_000_000_000L;

    private final Workspace workspace;
    private final Map<String, SpecDb> opened = new ConcurrentHashMap<>();
    private final Deque<Left> left = new ArrayDeque<>();

    void count(@Observes StartupEvent started, MeterRegistry metrics) {
        Gauge.builder("rollcall.review.snapshots", opened, Map::size)
                .description("Snapshots that are open")
                .register(metrics);
    }

    /**
     * @throws SpecDbNotReady where nothing was seeded, or the file was taken away
     * @throws UnknownCategory for what can be no category, or has no folder
     */
    public SpecDb of(String category) {
        if (!Category.isValid(category)) {
            throw UnknownCategory.malformed();
        }
        SpecDb known = opened.get(category);
        return known != null && known.isCurrent() ? known : opened(category);
    }

    /** As {@link SpecDb#read}, of the snapshot that is there; as for {@link #of}. */
    public <T, X extends Exception> T read(String category, HandleCallback<T, X> work) throws X {
        try {
            return of(category).read(work);
        } catch (SpecDbMoved lost) {
            // A write from here has just lost against another replica's, which is what there is now.
            return of(category).read(work);
        }
    }

    /** Those that were seeded. */
    public List<String> seeded() {
        try {
            return workspace.categories().stream()
                    .filter(category -> Files.exists(workspace.specDb(category)))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private synchronized SpecDb opened(String category) {
        SpecDb known = opened.get(category);
        if (known != null && known.isCurrent()) {
            return known;
        }
        forget(category);
        try {
            SpecDb db = SpecDb.open(workspace.specDb(category), category);
            if (!db.isSeeded()) {
                db.close();
                throw SpecDbNotReady.neverSeeded(category);
            }
            opened.put(category, db);
            return db;
        } catch (NoSuchFileException none) {
            if (Files.isDirectory(workspace.helperFiles(category))) {
                throw SpecDbNotReady.neverSeeded(category);
            }
            throw UnknownCategory.named(category);
        } catch (ForeignSpecDb foreign) {
            throw SpecDbNotReady.unreadable(foreign.getMessage());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void forget(String category) {
        SpecDb gone = opened.remove(category);
        if (gone != null) {
            left.add(new Left(gone, System.nanoTime()));
        }
        while (!left.isEmpty() && left.peek().isReadByNobody()) {
            left.poll().db().close();
        }
    }

    @PreDestroy
    synchronized void close() {
        opened.values().forEach(SpecDb::close);
        left.forEach(one -> one.db().close());
    }
}
