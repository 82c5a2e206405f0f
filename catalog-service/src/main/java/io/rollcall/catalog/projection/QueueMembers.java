package io.rollcall.catalog.projection;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.rollcall.workspace.DurableFile;
import io.rollcall.workspace.QueueFile;
import io.rollcall.workspace.Workspace;

/** Projects who is in the queue; everything else in that file is the pipeline's (D23). */
@ApplicationScoped
class QueueMembers {

    private static final int SMALL = 2_000;

    private final Workspace workspace;
    private final EntityManager entities;
    private final Revisions revisions;
    private final Clock clock;
    private final Map<String, Integer> sizes = new ConcurrentHashMap<>();
    private final Map<String, ShownFile> shown = new ConcurrentHashMap<>();

    QueueMembers(
            @ConfigProperty(name = "rollcall.workspace") Path workspace,
            EntityManager entities,
            Revisions revisions,
            Clock clock) {
        this.workspace = new Workspace(workspace);
        this.entities = entities;
        this.revisions = revisions;
        this.clock = clock;
    }

    /** Whether its round is over in a moment, so that a request may wait for it. */
    boolean isSmall(String category) {
        return sizes.getOrDefault(category, 0) <= SMALL;
    }

    void project(String category) throws IOException {
        Path file = workspace.queue(category);
        long revision = revisions.of(category);
        if (revision == 0 || ShownFile.of(revision, file).equals(shown.get(category))) {
            return;
        }
        DurableFile.removeLeftovers(file.getParent());
        Set<String> active = active(category);
        sizes.put(category, active.size());
        if (!active.isEmpty()) {
            new QueueFile(file, category).add(active, clock.instant());
        }
        shown.put(category, ShownFile.of(revision, file));
    }

    private Set<String> active(String category) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<?> ids = entities.createNativeQuery(
                            "select product_id from product where category = :category and status = 'active'")
                    .setParameter("category", category)
                    .getResultList();
            var active = new HashSet<String>();
            ids.forEach(id -> active.add((String) id));
            return active;
        });
    }
}
