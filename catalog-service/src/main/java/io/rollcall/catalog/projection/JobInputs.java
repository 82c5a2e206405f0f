package io.rollcall.catalog.projection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import io.opentelemetry.context.Context;
import io.quarkus.narayana.jta.QuarkusTransaction;
import lombok.RequiredArgsConstructor;
import org.jboss.logging.Logger;

import io.rollcall.catalog.projection.DueJobInputs.Due;
import io.rollcall.outbox.Causes;
import io.rollcall.persistence.LeaseFence;
import io.rollcall.persistence.lock.CategoryLease;
import io.rollcall.workspace.DurableFile;
import io.rollcall.workspace.Failpoint;
import io.rollcall.workspace.JobInputFile;
import io.rollcall.workspace.JobInputFile.Projected;
import io.rollcall.workspace.ProductFiles;
import io.rollcall.workspace.Queue;
import io.rollcall.workspace.UnreadableFile;
import io.rollcall.workspace.Workspace;

/** Projects active products into their job inputs. Which are due, the tables note as products change. */
@ApplicationScoped
@RequiredArgsConstructor
class JobInputs {

    private static final Logger LOG = Logger.getLogger(JobInputs.class);
    private static final int PARALLEL_WRITES = 12;

    private final Workspace workspace;
    private final DueJobInputs due;
    private final FormerJobInputs formerJobInputs;
    private final CategoryLease leases;
    private final Causes causes;
    private final Set<String> heldUp = ConcurrentHashMap.newKeySet();
    private final ExecutorService writers = Executors.newFixedThreadPool(PARALLEL_WRITES, work -> {
        var thread = new Thread(work, "job-input-writer");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * @param created job inputs that were not there
     * @param updated job inputs that said something else
     * @param departed how many products left or moved; the queue has to follow them
     */
    record Round(int projected, int created, int updated, int departed) {

        Round and(Round next) {
            return new Round(next.projected, created + next.created, updated + next.updated, departed + next.departed);
        }
    }

    /** Writes the job inputs of products that changed since their file was written. Cost: two index look-ups plus them. */
    Round projectChanged(String category) throws IOException {
        return leases.takeInTurn("job-inputs", category, () -> projectAll(category));
    }

    private Round projectAll(String category) throws IOException {
        var round = new Round(0, 0, 0, 0);
        int departedBefore;
        do {
            departedBefore = round.departed();
            round = round.and(QuarkusTransaction.requiringNew().timeout(120).call(() -> projectBatch(category)));
        } while (round.projected() == DueJobInputs.MOST || round.departed() > departedBefore);
        return round;
    }

    /** Whether, when it was last looked, files had to wait until the pipeline does not work on a product that moved. */
    boolean isHeldUp(String category) {
        return heldUp.contains(category);
    }

    private Round projectBatch(String category) throws IOException {
        // First what left its place, so that whoever has taken that place since finds it empty.
        int departed = leave(category);
        List<Due> products = due.next(category);
        if (products.isEmpty()) {
            return new Round(0, 0, 0, departed);
        }
        Runnable fresh = LeaseFence.freshness();
        Map<String, Context> requests = causes.of(category, identifiers(products));
        List<Projected> projected = inParallel(products, product -> {
            fresh.run();
            Context request = requests.get(product.product().identifier());
            return Causes.within(request, "job input write", () -> project(category, product));
        });
        int written = (int) projected.stream().filter(Projected::written).count();
        int missing = (int) projected.stream().filter(Projected::missing).count();
        if (written > 0) {
            Failpoint.JOBS_WRITTEN.reached();
            DurableFile.syncFolder(workspace.jobInputs(category));
        }
        due.written(products, projected);
        Failpoint.JOBS_REMEMBERED.reached();
        return new Round(products.size(), missing, written - missing, departed);
    }

    private static List<String> identifiers(List<Due> products) {
        return products.stream().map(due -> due.product().identifier()).toList();
    }

    /** @return how many job inputs left */
    private int leave(String category) throws IOException {
        List<FormerJobInput> all = formerJobInputs.fromJobs(category);
        List<FormerJobInput> left = FormerJobInput.free(all, running(category, all));
        if (left.size() < all.size()) {
            heldUp.add(category);
        } else {
            heldUp.remove(category);
        }
        if (left.isEmpty()) {
            return 0;
        }
        var files = new ProductFiles(workspace, category);
        Runnable fresh = LeaseFence.freshness();
        for (FormerJobInput formerJobInput : left) {
            fresh.run();
            formerJobInput.leave(files);
            Failpoint.DEPARTURE_LEFT.reached();
        }
        Failpoint.DEPARTURES_LEFT.reached();
        formerJobInputs.jobsDone(left);
        return left.size();
    }

    /** While nobody can say what runs, everything may. */
    private Set<String> running(String category, List<FormerJobInput> left) throws IOException {
        var moving = left.stream()
                .filter(formerJobInput -> formerJobInput.movedTo() != null)
                .map(FormerJobInput::productId)
                .collect(Collectors.toSet());
        try {
            return moving.isEmpty() ? moving : new Queue(workspace, category).running(moving);
        } catch (UnreadableFile broken) {
            return moving;
        }
    }

    private Projected project(String category, Due due) throws IOException {
        ProjectedProduct product = due.product();
        Path file = workspace.jobInput(category, product.productId());
        Path aside = new ProductFiles(workspace, category).jobAside(product.identifier());
        // One that is as it was added never had another name.
        boolean hasFormerFile = due.shownHash() != null || product.version() > 1;
        Projected projected =
                JobInputFile.project(file, hasFormerFile ? aside : file, product.toJobInput(), due.shownHash());
        if (hasFormerFile) {
            Files.deleteIfExists(aside);
        }
        if (projected.conflict()) {
            LOG.warnf("%s was edited by someone else; the edit is kept beside it as .conflict", file);
        }
        return projected;
    }

    @FunctionalInterface
    private interface Work {
        Projected on(Due product) throws IOException;
    }

    private List<Projected> inParallel(List<Due> products, Work work) throws IOException {
        if (products.size() == 1) {
            return List.of(work.on(products.get(0)));
        }
        try {
            var calls = products.stream()
                    .map(product -> (Callable<Projected>) () -> work.on(product))
                    .toList();
            var results = new ArrayList<Projected>();
            for (Future<Projected> result : writers.invokeAll(calls)) {
                results.add(result.get());
            }
            return results;
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof IOException io ? io : new IOException(failed.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException("stopping", stopping);
        }
    }
}
