package io.rollcall.catalog.found;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.rollcall.catalog.found.SyncResource.SyncReport;
import io.rollcall.catalog.identity.KnownExceptions;
import io.rollcall.catalog.identity.KnownProducts;
import io.rollcall.catalog.projection.Projections;
import io.rollcall.contracts.file.JobInput;
import io.rollcall.http.Refusal;
import io.rollcall.identity.Candidate;
import io.rollcall.identity.IdentityDecision;
import io.rollcall.identity.IdentityDecision.Accepted;
import io.rollcall.identity.IdentityDecision.Rejected;
import io.rollcall.identity.Intake;
import io.rollcall.identity.Name;
import io.rollcall.identity.ProductIdentity;
import io.rollcall.outbox.Rejections;
import io.rollcall.outbox.Rejections.Refused;
import io.rollcall.workspace.ActiveFiltering;
import io.rollcall.workspace.DurableFile;
import io.rollcall.workspace.JobInputFile;
import io.rollcall.workspace.QueueFile;
import io.rollcall.workspace.QueueFile.Membership;
import io.rollcall.workspace.UnreadableFile;
import io.rollcall.workspace.Workspace;

/** Brings the job inputs in step: with the catalog, or with {@code activeFiltering.json} while there is none (D11). */
@ApplicationScoped
class JobSync {

    static final class SourceTrouble extends Refusal {
        SourceTrouble(String code, String detail) {
            super(422, code, detail);
        }
    }

    private final Workspace workspace;
    private final KnownProducts products;
    private final KnownExceptions exceptions;
    private final Projections projections;
    private final QueueSync queueSync;
    private final FoundFiles files;
    private final Rejections rejections;
    private final EntityManager entities;
    private final Clock clock;

    JobSync(
            @ConfigProperty(name = "rollcall.workspace") Path workspace,
            KnownProducts products,
            KnownExceptions exceptions,
            Projections projections,
            QueueSync queueSync,
            FoundFiles files,
            Rejections rejections,
            EntityManager entities,
            Clock clock) {
        this.workspace = new Workspace(workspace);
        this.products = products;
        this.exceptions = exceptions;
        this.projections = projections;
        this.queueSync = queueSync;
        this.files = files;
        this.rejections = rejections;
        this.entities = entities;
        this.clock = clock;
    }

    SyncReport sync(String category, String actor) throws IOException {
        boolean hasCatalog = QuarkusTransaction.requiringNew().call(() -> products.hasProducts(category));
        return hasCatalog ? fromCatalog(category) : fromActiveFiltering(category, actor);
    }

    private SyncReport fromCatalog(String category) throws IOException {
        Projections.Synced synced = projections.sync(category);
        int queued = synced.queued() + queueSync.sync(category);
        return QuarkusTransaction.requiringNew().call(() -> {
            int active = ((Number) entities.createNativeQuery(
                                    "select count(*) from product where category = :category and status = 'active'")
                            .setParameter("category", category)
                            .getSingleResult())
                    .intValue();
            int unchanged = Math.max(0, active - synced.created() - synced.updated());
            var orphans = files.quarantined(category, "", Integer.MAX_VALUE);
            return new SyncReport(synced.created(), synced.updated(), unchanged, orphans, queued);
        });
    }

    private SyncReport fromActiveFiltering(String category, String actor) throws IOException {
        List<ActiveFiltering.Row> rows = read(category).rows();
        var candidates = rows.stream()
                .map(row -> new Candidate(row.brand(), row.model(), row.variant()))
                .toList();
        exceptions.catchUp(category, candidates);
        List<IdentityDecision> decisions =
                QuarkusTransaction.requiringNew().call(() -> products.judgedByThemselves(category, candidates));
        var refused = new ArrayList<Refused>();
        var orphans = new ArrayList<FoundFile>();
        var wanted = new HashSet<String>();
        int created = 0;
        int updated = 0;
        for (int i = 0; i < rows.size(); i++) {
            if (decisions.get(i) instanceof Rejected rejected) {
                refused.add(new Refused(candidates.get(i), rejected, null));
                orphans.add(orphan(rejected));
            } else if (wanted.add(productId(decisions.get(i)))) {
                Path file = workspace.jobInput(category, productId(decisions.get(i)));
                boolean existed = Files.exists(file);
                var job = job(category, (Accepted) decisions.get(i), rows.get(i).id());
                if (JobInputFile.project(file, job, null).written()) {
                    created += existed ? 0 : 1;
                    updated += existed ? 1 : 0;
                }
            }
        }
        if (created + updated > 0) {
            DurableFile.syncFolder(workspace.jobInputs(category));
        }
        int queued = wanted.isEmpty()
                ? 0
                : new QueueFile(workspace.queue(category), category)
                        .change(Membership.of(wanted), clock.instant())
                        .added();
        QuarkusTransaction.requiringNew().run(() -> rejections.record(category, Intake.SYNC.token(), actor, refused));
        return new SyncReport(created, updated, wanted.size() - created - updated, orphans, queued);
    }

    private ActiveFiltering read(String category) throws IOException {
        try {
            Optional<ActiveFiltering> file = ActiveFiltering.read(workspace.activeFiltering(category));
            return file.orElseThrow(
                    () -> new SourceTrouble(
                            "no_canonical_source",
                            "The category has neither a catalog nor an activeFiltering.json: nothing says which products exist."));
        } catch (UnreadableFile broken) {
            throw new SourceTrouble("active_filtering_unreadable", broken.getMessage() + ". Nothing was changed.");
        }
    }

    private FoundFile orphan(Rejected rejected) {
        var normalized = rejected.normalized();
        return new FoundFile(
                normalized.productId() == null ? "" : normalized.productId() + ".json",
                "refused",
                rejected.reason().token(),
                rejected.explanation().message(),
                Name.printable(normalized.brand()),
                Name.printable(normalized.model()),
                Name.printable(normalized.variant()),
                normalized.productId(),
                rejected.canonical().map(Object::toString).orElse(null),
                clock.instant());
    }

    private static String productId(IdentityDecision decision) {
        return decision.canonical().orElseThrow().value();
    }

    private static JobInput job(String category, Accepted accepted, long id) {
        ProductIdentity identity = accepted.existing().orElse(accepted.identity());
        var lock = new JobInput.Lock(
                id,
                "",
                identity.brand().text(),
                identity.model().text(),
                identity.variant().text());
        return new JobInput(identity.productId().value(), category, lock, List.of());
    }
}
