package io.rollcall.catalog.projection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
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
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

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
    private static final int BATCH = 1_000;
    private static final int PARALLEL_WRITES = 12;

    private final Workspace workspace;
    private final EntityManager entities;
    private final Departures departures;
    private final Clock clock;
    private final ExecutorService writers = Executors.newFixedThreadPool(PARALLEL_WRITES, work -> {
        var thread = new Thread(work, "job-input-writer");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<String, FileTime> checked = new ConcurrentHashMap<>();

    JobInputs(
            @ConfigProperty(name = "rollcall.workspace") Path workspace,
            EntityManager entities,
            Departures departures,
            Clock clock) {
        this.workspace = new Workspace(workspace);
        this.entities = entities;
        this.departures = departures;
        this.clock = clock;
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
        } while (round.projected() == BATCH);
        return round;
    }

    /** Reads every job input; nothing is written. */
    Round compareAll(String category) throws IOException {
        var round = new Round(0, 0, 0, false);
        String after = "";
        for (List<ProjectedProduct> page = active(category, after); !page.isEmpty(); page = active(category, after)) {
            for (ProjectedProduct product : page) {
                Path file = workspace.jobInput(category, product.productId);
                boolean missing = Files.notExists(file);
                boolean differs = !missing && !JobInputFile.shows(file, product.toJobInput());
                round = round.and(new Round(1, missing ? 1 : 0, differs ? 1 : 0, false));
            }
            after = page.get(page.size() - 1).productId;
        }
        return round;
    }

    /** Reads every job input again, and writes what is missing or differs. */
    Round projectAll(String category) throws IOException {
        checked.remove(category);
        markForeign(category);
        return projectChanged(category);
    }

    /**
     * Finds job inputs that are missing or were written by somebody since the last check, and marks their products to be
     * projected again. The first check reads all of them; later ones look at times alone.
     *
     * @return whether there were any
     */
    boolean markForeign(String category) throws IOException {
        DurableFile.removeLeftovers(workspace.jobInputs(category));
        FileTime since = checked.get(category);
        FileTime began = FileTime.from(clock.instant().minus(Duration.ofSeconds(2)));
        boolean found = false;
        String after = "";
        for (List<String> page = page(category, after); !page.isEmpty(); page = page(category, after)) {
            List<String> suspects = since == null
                    ? page
                    : page.stream().filter(id -> isSuspect(category, id, since)).toList();
            if (!suspects.isEmpty()) {
                found = true;
                mark(category, suspects);
            }
            after = page.get(page.size() - 1);
        }
        checked.put(category, began);
        return found;
    }

    /** First what left its place, so that whoever has taken that place since finds it empty. */
    private boolean departed(String category) throws IOException {
        List<Departure> all = departures.fromJobs(category);
        List<Departure> left = Departure.free(all, running(category, all));
        if (left.isEmpty()) {
            return false;
        }
        lock(category);
        var files = new ProductFiles(workspace, category);
        for (Departure departure : left) {
            departure.leave(files);
            Failpoint.DEPARTURE_LEFT.reached();
        }
        Failpoint.DEPARTURES_LEFT.reached();
        departures.jobsDone(left);
        return true;
    }

    /** While nobody can say what runs, everything may. */
    private Set<String> running(String category, List<Departure> left) throws IOException {
        var moving = left.stream()
                .filter(departure -> departure.movedTo() != null)
                .map(Departure::productId)
                .collect(Collectors.toSet());
        try {
            return moving.isEmpty() ? moving : new Queue(workspace, category).running(moving);
        } catch (UnreadableFile broken) {
            return moving;
        }
    }

    private Round projectBatch(String category) throws IOException {
        lock(category);
        List<ProjectedProduct> products = changed(category);
        if (products.isEmpty()) {
            return new Round(0, 0, 0, false);
        }
        var missing = products.stream()
                .filter(product -> Files.notExists(workspace.jobInput(category, product.productId)))
                .collect(Collectors.toSet());
        Map<String, String> shown = shown(products);
        List<Projected> projected =
                inParallel(products, product -> project(category, product, shown.get(product.identifier)));
        if (projected.stream().anyMatch(Projected::written)) {
            Failpoint.JOBS_WRITTEN.reached();
            DurableFile.syncFolder(workspace.jobInputs(category));
        }
        remember(products, projected);
        Failpoint.JOBS_REMEMBERED.reached();
        int written = (int) projected.stream().filter(Projected::written).count();
        return new Round(products.size(), missing.size(), written - missing.size(), false);
    }

    /** @param shown the hash of what was last written there; null when nothing ever was */
    private Projected project(String category, ProjectedProduct product, String shown) throws IOException {
        Path file = workspace.jobInput(category, product.productId);
        Path aside = new ProductFiles(workspace, category).jobAside(product.identifier);
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

    private boolean isSuspect(String category, String productId, FileTime since) {
        try {
            return Files.getLastModifiedTime(workspace.jobInput(category, productId))
                            .compareTo(since)
                    > 0;
        } catch (NoSuchFileException missing) {
            return true;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Replicas do not project one category at the same time. */
    private void lock(String category) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('job-inputs'), hashtext(:category))")
                .setParameter("category", category)
                .getSingleResult();
    }

    /** A place that somebody has not left yet, or has not come to, is written when that is done. */
    private List<ProjectedProduct> changed(String category) {
        List<?> rows = entities.createNativeQuery("""
                        select product.* from job_input_due due join product using (identifier)
                        where due.category = :category and status = 'active'
                          and product_id not in (
                            select left_id from departure d, unnest(array[d.product_id, d.moved_to]) as left_id
                            where d.category = :category and not d.job_done and left_id is not null)""", ProjectedProduct.class)
                .setParameter("category", category)
                .setMaxResults(BATCH)
                .getResultList();
        return rows.stream().map(ProjectedProduct.class::cast).toList();
    }

    private Map<String, String> shown(List<ProjectedProduct> products) {
        List<?> rows = entities.createNativeQuery(
                        "select identifier, hash from job_input_shown where identifier = any (cast(:ids as text[]) collate \"C\")")
                .setParameter("ids", identifiers(products))
                .getResultList();
        return rows.stream().map(row -> (Object[]) row).collect(Collectors.toMap(row -> (String) row[0], row ->
                (String) row[1]));
    }

    /** One that changed meanwhile stays due. Lost in a power cut it is found out again, so nobody waits for the disk here. */
    private void remember(List<ProjectedProduct> products, List<Projected> projected) {
        Long[] versions = products.stream().map(product -> product.version).toArray(Long[]::new);
        String[] hashes = projected.stream().map(Projected::ownedHash).toArray(String[]::new);
        entities.createNativeQuery("set local synchronous_commit = off").executeUpdate();
        entities.createNativeQuery("""
                        insert into job_input_shown (identifier, hash)
                        select * from unnest(cast(:ids as text[]), cast(:hashes as text[]))
                        on conflict (identifier) do update set hash = excluded.hash where job_input_shown.hash <> excluded.hash""")
                .setParameter("ids", identifiers(products))
                .setParameter("hashes", hashes)
                .executeUpdate();
        entities.createNativeQuery("""
                        delete from job_input_due due
                        using unnest(cast(:ids as text[]), cast(:versions as bigint[])) as written(identifier, version)
                        where due.category = :category and due.identifier = written.identifier collate "C"
                          and due.version <= written.version""")
                .setParameter("category", products.get(0).category)
                .setParameter("ids", identifiers(products))
                .setParameter("versions", versions)
                .executeUpdate();
    }

    private static String[] identifiers(List<ProjectedProduct> products) {
        return products.stream().map(product -> product.identifier).toArray(String[]::new);
    }

    private List<ProjectedProduct> active(String category, String after) {
        return QuarkusTransaction.requiringNew().call(() -> entities.createQuery(
                        "from ProjectedProduct where category = :category and productId > :after and status = 'active' order by productId",
                        ProjectedProduct.class)
                .setParameter("category", category)
                .setParameter("after", after)
                .setMaxResults(BATCH)
                .getResultList());
    }

    private List<String> page(String category, String after) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<?> ids = entities.createNativeQuery("""
                            select product_id from product
                            where category = :category and product_id > :after and status = 'active' order by product_id""")
                    .setParameter("category", category)
                    .setParameter("after", after)
                    .setMaxResults(BATCH)
                    .getResultList();
            return ids.stream().map(String::valueOf).toList();
        });
    }

    private void mark(String category, List<String> productIds) {
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery("""
                                insert into job_input_due (category, identifier, version)
                                select category, identifier, version from product
                                where category = :category and product_id = any (cast(:ids as text[]) collate "C") and status = 'active'
                                on conflict do nothing""")
                .setParameter("category", category)
                .setParameter("ids", productIds.toArray(String[]::new))
                .executeUpdate());
    }
}
