package io.rollcall.catalog.reconcile;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.rollcall.catalog.reconcile.ReconcilePlans.Planned;
import io.rollcall.workspace.BackupManifest;
import io.rollcall.workspace.BackupManifest.BackedUp;
import io.rollcall.workspace.BackupManifest.MovedResults;
import io.rollcall.workspace.ProductFiles;
import io.rollcall.workspace.Queue;
import io.rollcall.workspace.QueueFile.Membership;
import io.rollcall.workspace.Workspace;

/** What follows when job files went to a backup: their rows leave the queue, and research moves to its product. */
final class PipelineCleanup {

    private final Workspace workspace;
    private final BackupManifest manifest;
    private final Set<String> taken;

    /** @param taken the files of the manifest that did go */
    PipelineCleanup(Workspace workspace, BackupManifest manifest, List<BackedUp> taken) {
        this.workspace = workspace;
        this.manifest = manifest;
        this.taken = taken.stream().map(BackedUp::file).collect(Collectors.toSet());
    }

    /** @return how many rows went */
    int cleanQueue(List<Planned> orphans, Instant now) throws IOException {
        var research = manifest.results().stream().collect(Collectors.toMap(MovedResults::from, MovedResults::to));
        Set<String> removed = new HashSet<>();
        Map<String, String> moved = new HashMap<>();
        for (Planned orphan : orphans) {
            if (taken.contains(orphan.file().file())) {
                for (String id : orphan.file().queueIds()) {
                    if (research.containsKey(id)) {
                        moved.put(id, research.get(id));
                    } else {
                        removed.add(id);
                    }
                }
            }
        }
        removed.retainAll(manifest.queueRows().keySet());
        moved.keySet().retainAll(manifest.queueRows().keySet());
        if (removed.isEmpty() && moved.isEmpty()) {
            return 0;
        }
        var change = new Queue(workspace, manifest.category()).change(new Membership(Set.of(), removed, moved), now);
        return removed.size() + moved.size() - change.waiting().size();
    }

    /** @return of how many orphans the research moved to their product */
    int moveResults() throws IOException {
        var files = new ProductFiles(workspace, manifest.category());
        int moved = 0;
        for (MovedResults results : manifest.results()) {
            if (taken.contains(results.from() + ".json")) {
                files.moveResults(results.from(), results.to());
                moved++;
            }
        }
        return moved;
    }
}
