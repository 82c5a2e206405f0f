package io.rollcall.catalog.reconcile;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import lombok.RequiredArgsConstructor;
import org.jboss.logging.Logger;

import io.rollcall.catalog.reconcile.BackupState.RestoreReport;
import io.rollcall.catalog.reconcile.ReconcileReport.SkippedFile;
import io.rollcall.catalog.work.WorkLog;
import io.rollcall.workspace.Backup;
import io.rollcall.workspace.BackupManifest;
import io.rollcall.workspace.BackupManifest.BackedUp;
import io.rollcall.workspace.Queue;
import io.rollcall.workspace.QueueFile.Membership;
import io.rollcall.workspace.UnreadableFile;
import io.rollcall.workspace.Workspace;

/** What was taken away, and how it comes back. */
@ApplicationScoped
@RequiredArgsConstructor
class Backups {

    private static final Logger LOG = Logger.getLogger(Backups.class);

    private final Workspace workspace;
    private final ReconcileLock writeLock;
    private final Clock clock;
    private final WorkLog work;

    /** The newest first. One that cannot be read is left out here; asked for by its id, it says why. */
    List<BackupState> all(String category) throws IOException {
        var all = new ArrayList<BackupState>();
        for (String id : Backup.ids(workspace, category)) {
            try {
                backup(category, id).manifest().map(BackupState::of).ifPresent(all::add);
            } catch (UnreadableFile broken) {
                LOG.warnf("The backup %s of %s cannot be read: %s", id, category, broken.getMessage());
            }
        }
        return all;
    }

    BackupManifest required(String category, String id) throws IOException {
        try {
            return find(category, id).orElseThrow(ReconcileProblems.NoSuchBackup::new);
        } catch (UnreadableFile broken) {
            throw new ReconcileProblems.BackupUnreadable(broken.getMessage());
        }
    }

    private Optional<BackupManifest> find(String category, String id) throws IOException {
        return Backup.ids(workspace, category).contains(id)
                ? backup(category, id).manifest()
                : Optional.empty();
    }

    /** @param name of a file that the backup lists */
    Path file(String category, String id, String name) throws IOException {
        boolean isListed = required(category, id).files().stream()
                .anyMatch(file -> file.file().equals(name));
        if (!isListed) {
            throw new ReconcileProblems.NoSuchBackup();
        }
        return backup(category, id).file(name);
    }

    /** @param names null for all */
    RestoreReport restore(String category, String id, List<String> names, String actor) throws IOException {
        required(category, id);
        return writeLock.take(category, () -> {
            BackupManifest manifest = required(category, id);
            if (manifest.state().equals(BackupManifest.UNFINISHED)) {
                throw new ReconcileProblems.BackupUnfinished();
            }
            Set<String> wanted = names == null ? null : new HashSet<>(names);
            Backup backup = backup(category, id);
            Backup.Returned returned = backup.restore(manifest, wanted);
            var skipped = new ArrayList<>(
                    returned.skipped().stream().map(SkippedFile::of).toList());
            notListed(manifest, wanted).forEach(skipped::add);
            int rows = restoreQueue(category, manifest, wanted);
            int results = wanted == null ? backup.returnResults(manifest) : 0;
            if (wanted == null && skipped.isEmpty()) {
                backup.markRestored(manifest, clock.instant(), actor);
            }
            if (returned.restored() > 0) {
                QuarkusTransaction.requiringNew().run(() -> work.restored(category, actor, id, returned.restored()));
            }
            return new RestoreReport(id, returned.restored(), returned.unchanged(), skipped, rows, results);
        });
    }

    private static List<SkippedFile> notListed(BackupManifest manifest, Set<String> wanted) {
        if (wanted == null) {
            return List.of();
        }
        var listed = manifest.files().stream().map(BackedUp::file).collect(Collectors.toSet());
        return wanted.stream()
                .filter(name -> !listed.contains(name))
                .sorted()
                .map(name -> new SkippedFile(name, "gone", "The backup has no such file."))
                .toList();
    }

    private int restoreQueue(String category, BackupManifest manifest, Set<String> wanted) throws IOException {
        Map<String, ObjectNode> rows = new HashMap<>(manifest.queueRows());
        if (wanted != null) {
            rows.keySet().removeIf(id -> !wanted.contains(id + ".json"));
        }
        return rows.isEmpty()
                ? 0
                : new Queue(workspace, category)
                        .change(Membership.returning(rows), clock.instant())
                        .added();
    }

    private Backup backup(String category, String id) {
        return new Backup(workspace, category, id);
    }
}
