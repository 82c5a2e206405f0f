package io.rollcall.catalog.projection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.rollcall.workspace.DurableFile;
import io.rollcall.workspace.JobInputFile;
import io.rollcall.workspace.Store;
import io.rollcall.workspace.Workspace;

/** Compares job inputs with the products they are of: who else writes them says nothing (D20). */
@ApplicationScoped
@RequiredArgsConstructor
class JobInputCheck {

    private static final Logger LOG = Logger.getLogger(JobInputCheck.class);

    private final Workspace workspace;
    private final DueJobInputs due;
    private final Clock clock;
    private final Map<String, FileTime> checked = new ConcurrentHashMap<>();

    /**
     * @param missing job inputs that are not there
     * @param differing job inputs that say something else
     */
    record Differences(int missing, int differing) {

        private Differences and(boolean isMissing, boolean differs) {
            return new Differences(missing + (isMissing ? 1 : 0), differing + (differs ? 1 : 0));
        }
    }

    /** Reads every job input; nothing is written. */
    Differences compare(String category) {
        var differences = new Differences(0, 0);
        for (List<ProjectedProduct> page : due.active(category)) {
            for (ProjectedProduct product : page) {
                boolean missing = Files.notExists(workspace.jobInput(category, product.productId()));
                boolean differs = !missing && !isShown(category, product);
                differences = differences.and(missing, differs);
            }
        }
        return differences;
    }

    /** As {@link #markForeign}, but reads every job input. */
    boolean markAllForeign(String category) throws IOException {
        return markForeign(category, null);
    }

    /**
     * Finds job inputs that are missing or were written by somebody since the last check, and marks their products to be
     * projected again. The first check reads all of them; later ones look at times alone.
     *
     * @return whether there were any
     */
    boolean markForeign(String category) throws IOException {
        return markForeign(category, checked.get(category));
    }

    private boolean markForeign(String category, @Nullable FileTime since) throws IOException {
        DurableFile.removeLeftovers(workspace.jobInputs(category));
        FileTime began = FileTime.from(clock.instant().minus(Duration.ofSeconds(2)));
        boolean found = false;
        if (since == null) {
            for (List<ProjectedProduct> page : due.active(category)) {
                found |= mark(
                        category,
                        page.stream()
                                .filter(product -> !isShown(category, product))
                                .map(product -> product.productId())
                                .toList());
            }
        } else {
            Path folder = workspace.jobInputs(category);
            Store.Times times = Store.of(folder).times(folder);
            for (List<String> page : due.activeIds(category)) {
                found |= mark(
                        category,
                        page.stream()
                                .filter(id -> isSuspect(times, workspace.jobInput(category, id), since))
                                .toList());
            }
        }
        checked.put(category, began);
        return found;
    }

    private boolean mark(String category, List<String> productIds) {
        if (!productIds.isEmpty()) {
            due.add(category, productIds);
        }
        return !productIds.isEmpty();
    }

    /** What cannot be read is not known to: writing it tells why. */
    private boolean isShown(String category, ProjectedProduct product) {
        try {
            return JobInputFile.shows(workspace.jobInput(category, product.productId()), product.toJobInput());
        } catch (IOException unreadable) {
            LOG.debugf("%s of %s: %s", product.productId(), category, unreadable.getMessage());
            return false;
        }
    }

    private static boolean isSuspect(Store.Times times, Path file, FileTime since) {
        try {
            return times.of(file).compareTo(since) > 0;
        } catch (NoSuchFileException missing) {
            return true;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
