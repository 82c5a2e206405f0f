package io.rollcall.catalog.projection;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;

import io.rollcall.outbox.EventLog;
import io.rollcall.persistence.Sql;
import io.rollcall.workspace.DurableFile;
import io.rollcall.workspace.Failpoint;
import io.rollcall.workspace.Queue;
import io.rollcall.workspace.QueueFile.Membership;
import io.rollcall.workspace.Workspace;

/** Projects who is in the queue; everything else in that file is the pipeline's (D23). */
@ApplicationScoped
@RequiredArgsConstructor
class QueueMembers {

    private static final int SMALL = 2_000;

    private final Workspace workspace;
    private final Sql sql;
    private final EventLog log;
    private final FormerJobInputs formerJobInputs;
    private final Clock clock;
    private final Map<String, Queue> queues = new ConcurrentHashMap<>();
    private final Map<String, Integer> sizes = new ConcurrentHashMap<>();
    private final Map<String, FileSnapshot> shown = new ConcurrentHashMap<>();

    /** Whether its round is over in a moment, so that a request may wait for it. */
    boolean isSmall(String category) {
        return sizes.getOrDefault(category, 0) <= SMALL;
    }

    void project(String category) throws IOException {
        Queue queue = queue(category);
        long revision = log.revision(category);
        FileSnapshot look = FileSnapshot.of(revision, queue.files());
        List<FormerJobInput> left = formerJobInputs.fromQueue(category);
        if (left.isEmpty() && (revision == 0 || look.equals(shown.get(category)))) {
            return;
        }
        for (Path file : queue.files()) {
            DurableFile.removeLeftovers(file.getParent());
        }
        Set<String> awaited = follow(queue, left);
        Set<String> active = active(category);
        sizes.put(category, active.size());
        active.removeAll(awaited);
        boolean written = !active.isEmpty()
                && queue.change(Membership.of(active), clock.instant()).written();
        // What was just written is looked at once more, for others write it too.
        if (left.isEmpty() && !written) {
            shown.put(category, look);
        } else {
            shown.remove(category);
        }
    }

    /** @return how many active products had no row */
    int addMissing(String category) throws IOException {
        Queue queue = queue(category);
        Set<String> active = active(category);
        active.removeAll(follow(queue, formerJobInputs.fromQueue(category)));
        return active.isEmpty()
                ? 0
                : queue.change(Membership.of(active), clock.instant()).added();
    }

    /** @return how many active products have no row; nothing is written */
    int countMissing(String category) throws IOException {
        return queue(category).missing(active(category)).size();
    }

    private Queue queue(String category) {
        return queues.computeIfAbsent(category, unseen -> new Queue(workspace, category));
    }

    /** @return ids whose rows have to wait: for their job input to move, or for the pipeline to finish with them */
    private Set<String> follow(Queue queue, List<FormerJobInput> left) throws IOException {
        var awaited = new HashSet<String>();
        var removed = new HashSet<String>();
        var moved = new HashMap<String, String>();
        var ready = left.stream().filter(FormerJobInput::jobDone).toList();
        ready.forEach(formerJobInput -> formerJobInput.follow(moved, removed));
        left.stream()
                .filter(formerJobInput -> !formerJobInput.jobDone())
                .forEach(formerJobInput -> formerJobInput.await(awaited));
        if (!ready.isEmpty()) {
            var waiting = queue.change(new Membership(Set.of(), removed, moved), clock.instant())
                    .waiting();
            Failpoint.QUEUE_FOLLOWED.reached();
            formerJobInputs.queueDone(ready.stream()
                    .filter(formerJobInput -> !waiting.contains(formerJobInput.productId()))
                    .toList());
            awaited.addAll(waiting);
            waiting.stream().filter(moved::containsKey).map(moved::get).forEach(awaited::add);
        }
        return awaited;
    }

    private Set<String> active(String category) {
        return new HashSet<>(
                sql.query("select product_id from product where category = :category and status = 'active'")
                        .bind("category", category)
                        .list(String.class));
    }
}
