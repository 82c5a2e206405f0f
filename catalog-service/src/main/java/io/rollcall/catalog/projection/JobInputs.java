package io.rollcall.catalog.projection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.rollcall.persistence.Sql;
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
class JobInputs {

    private static final Logger LOG = Logger.getLogger(JobInputs.class);
    private static final int PARALLEL_WRITES = 12;

    private final Workspace workspace;
    private final DueJobInputs due;
    private final Sql sql;
    private final FormerJobInputs formerJobInputs;
    private final ExecutorService writers = Executors.newFixedThreadPool(PARALLEL_WRITES, work -> {
        var thread = new Thread(work, "job-input-writer");
        thread.setDaemon(true);
        return thread;
    });

    JobInputs(
            @ConfigProperty(name = "rollcall.workspace") Path workspace,
            DueJobInputs due,
            Sql sql,
            FormerJobInputs formerJobInputs) {
        this.workspace = new Workspace(workspace);
        this.due = due;
        this.sql = sql;
        this.formerJobInputs = formerJobInputs;
    }

    /**
     * @param created job inputs that were not there
     * @param updated job inputs that said something else
     * @param departed whether products left or moved, so that the queue has to follow
     */
    record Round(int projected, int created, int updated, boolean departed) {

        Round and(Round next) {
            return new Round(next.projected, created + next.created, updated + next.updated, departed || next.departed);
        }
    }

    /** Writes the job inputs of products that changed since their file was written. Cost: one index look-up plus them. */
    Round projectChanged(String category) throws IOException {
        boolean departed = false;
        while (QuarkusTransaction.requiringNew().timeout(120).call(() -> departed(category))) {
            departed = true;
        }
        var round = new Round(0, 0, 0, departed);
        do {
            round = round.and(QuarkusTransaction.requiringNew().timeout(120).call(() -> projectBatch(category)));
        } while (round.projected() == DueJobInputs.MOST);
        return round;
    }

    /** First what left its place, so that whoever has taken that place since finds it empty. */
    private boolean departed(String category) throws IOException {
        List<FormerJobInput> all = formerJobInputs.fromJobs(category);
        List<FormerJobInput> left = FormerJobInput.free(all, running(category, all));
        if (left.isEmpty()) {
            return false;
        }
        lock(category);
        var files = new ProductFiles(workspace, category);
        for (FormerJobInput formerJobInput : left) {
            formerJobInput.leave(files);
            Failpoint.DEPARTURE_LEFT.reached();
        }
        Failpoint.DEPARTURES_LEFT.reached();
        formerJobInputs.jobsDone(left);
        return true;
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

    private Round projectBatch(String category) throws IOException {
        lock(category);
        List<ProjectedProduct> products = due.next(category);
        if (products.isEmpty()) {
            return new Round(0, 0, 0, false);
        }
        var missing = products.stream()
                .filter(product -> Files.notExists(workspace.jobInput(category, product.productId())))
                .collect(Collectors.toSet());
        Map<String, String> shown = due.shown(products);
        List<Projected> projected =
                inParallel(products, product -> project(category, product, shown.get(product.identifier())));
        if (projected.stream().anyMatch(Projected::written)) {
            Failpoint.JOBS_WRITTEN.reached();
            DurableFile.syncFolder(workspace.jobInputs(category));
        }
        due.written(products, projected);
        Failpoint.JOBS_REMEMBERED.reached();
        int written = (int) projected.stream().filter(Projected::written).count();
        return new Round(products.size(), missing.size(), written - missing.size(), false);
    }

    /** @param shown the hash of what was last written there; null when nothing ever was */
    private Projected project(String category, ProjectedProduct product, String shown) throws IOException {
        Path file = workspace.jobInput(category, product.productId());
        Path aside = new ProductFiles(workspace, category).jobAside(product.identifier());
        Projected projected = JobInputFile.project(file, aside, product.toJobInput(), shown);
        Files.deleteIfExists(aside);
        if (projected.conflict()) {
            LOG.warnf("%s was edited by someone else; the edit is kept beside it as .conflict", file);
        }
        return projected;
    }

    @FunctionalInterface
    private interface Work {
        Projected on(ProjectedProduct product) throws IOException;
    }

    private List<Projected> inParallel(List<ProjectedProduct> products, Work work) throws IOException {
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

    /** Replicas do not project one category at the same time. */
    private void lock(String category) {
        sql.query("select 1 from pg_advisory_xact_lock(hashtext('job-inputs'), hashtext(:category))")
                .bind("category", category)
                .exists();
    }
}
