package io.rollcall.catalog.category;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import lombok.RequiredArgsConstructor;
import org.jboss.logging.Logger;

import io.rollcall.catalog.CatalogConfig;
import io.rollcall.persistence.background.BackgroundLoops;
import io.rollcall.persistence.background.Pace;
import io.rollcall.workspace.ActiveFiltering;
import io.rollcall.workspace.ExistingCatalog;
import io.rollcall.workspace.FileStamp;
import io.rollcall.workspace.Queue;
import io.rollcall.workspace.QueueRows;
import io.rollcall.workspace.UnreadableFile;
import io.rollcall.workspace.Workspace;

/**
 * Looks whether the files that decide what exists can be read: catalog files that are not taken over yet, source lists, queues.
 * One is read again when it has changed.
 */
@ApplicationScoped
@RequiredArgsConstructor
class SourceFiles {

    private static final Logger LOG = Logger.getLogger(SourceFiles.class);

    /** Reads a file to its end; throws what is wrong with it. */
    @FunctionalInterface
    private interface Reading {
        void of(Path file) throws IOException;
    }

    /** @param problem null when the file can be read */
    private record Looked(FileStamp stamp, String problem) {}

    private final Workspace workspace;
    private final Categories categories;
    private final Map<Path, Looked> looked = new ConcurrentHashMap<>();
    private volatile Map<String, String> unreadable = Map.of();

    /** Those that cannot be read, by their path in the workspace, each with the reason and the place. */
    Map<String, String> unreadable() {
        return unreadable;
    }

    void start(@Observes StartupEvent started, BackgroundLoops loops, CatalogConfig config) {
        loops.make("source-files", Pace.every(config.sourceFiles().every()), this::look)
                .start();
    }

    private void look() {
        var problems = new TreeMap<String, String>();
        for (String category : categories.names()) {
            look(workspace.activeFiltering(category), ActiveFiltering::read, problems);
            look(
                    new Queue(workspace, category).readable(),
                    file -> QueueRows.read(file, () -> {}, row -> {}),
                    problems);
            if (categories.hasUnadoptedFile(category)) {
                look(workspace.productCatalog(category), ExistingCatalog::read, problems);
            }
        }
        unreadable = problems;
    }

    private void look(Path file, Reading reading, Map<String, String> problems) {
        try {
            FileStamp stamp = FileStamp.of(file);
            if (stamp.isAbsent()) {
                looked.remove(file);
                return;
            }
            Looked last = looked.get(file);
            if (last == null || !last.stamp().equals(stamp)) {
                last = new Looked(stamp, problem(file, reading));
                looked.put(file, last);
            }
            if (last.problem() != null) {
                problems.put(workspace.relative(file), last.problem());
            }
        } catch (NoSuchFileException justGone) {
            looked.remove(file);
        } catch (IOException broken) {
            problems.put(workspace.relative(file), String.valueOf(broken.getMessage()));
        }
    }

    private static String problem(Path file, Reading reading) throws IOException {
        try {
            reading.of(file);
            return null;
        } catch (UnreadableFile broken) {
            LOG.warnf("%s", broken.getMessage());
            return broken.why();
        }
    }
}
