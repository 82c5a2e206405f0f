package io.rollcall.catalog.projection;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;

import io.rollcall.contracts.event.ProductEvent;
import io.rollcall.contracts.event.Topic;
import io.rollcall.outbox.EventLog;
import io.rollcall.outbox.EventLog.Logged;
import io.rollcall.outbox.EventLog.News;
import io.rollcall.persistence.LeaseFence;
import io.rollcall.persistence.Sql;
import io.rollcall.persistence.lock.CategoryLease;
import io.rollcall.workspace.DurableFile;
import io.rollcall.workspace.Failpoint;
import io.rollcall.workspace.FileStamp;
import io.rollcall.workspace.Queue;
import io.rollcall.workspace.QueueFile.Changed;
import io.rollcall.workspace.QueueFile.Membership;
import io.rollcall.workspace.Workspace;

/** Projects who is in the queue; everything else in that file is the pipeline's (D23). */
@ApplicationScoped
@RequiredArgsConstructor
class QueueMembers {

    private static final int SMALL = 2_000;
    private static final int MOST_NEWS = 1_000;
    private static final String ACTIVE = "active";

    private final Workspace workspace;
    private final Sql sql;
    private final EventLog log;
    private final FormerJobInputs formerJobInputs;
    private final CategoryLease leases;
    private final Clock clock;
    private final Map<String, Queue> queues = new ConcurrentHashMap<>();
    private final Map<String, Integer> sizes = new ConcurrentHashMap<>();
    private final Map<String, FileSnapshot> shown = new ConcurrentHashMap<>();

    /** The revision whose active products all have a row. */
    private final Map<String, Long> complete = new ConcurrentHashMap<>();

    /** Whether its round is over in a moment, so that a request may wait for it. */
    boolean isSmall(String category) {
        return sizes.getOrDefault(category, 0) <= SMALL;
    }

    void project(String category) throws IOException {
        inTurn(category, () -> {
            projectInTurn(category);
            return null;
        });
    }

    private <T> T inTurn(String category, CategoryLease.Work<T> work) throws IOException {
        return leases.takeInTurn("queue", category, work);
    }

    private void projectInTurn(String category) throws IOException {
        Queue queue = queue(category);
        // In this order: what is committed meanwhile is left for the next round, and not taken for done.
        Optional<News> news = news(category);
        long revision = news.isPresent() ? news.get().revision() : log.revision(category);
        List<FormerJobInput> left = formerJobInputs.fromQueue(category);
        Optional<Changed> added = left.isEmpty() && news.isPresent() ? add(queue, news.get()) : Optional.empty();
        if (added.isPresent()) {
            sizes.merge(category, added.get().added(), Integer::sum);
            complete.put(category, revision);
            remember(category, revision, queue.stampsOfWritten());
            return;
        }
        FileSnapshot look = FileSnapshot.of(revision, queue.files());
        if (left.isEmpty() && (revision == 0 || look.equals(shown.get(category)))) {
            return;
        }
        for (Path file : queue.files()) {
            DurableFile.removeLeftovers(file.getParent());
        }
        boolean written = compare(category, queue, left, revision);
        // What was just written is looked at once more, for others write it too.
        remember(category, revision, left.isEmpty() && !written ? Optional.of(look.stamps()) : Optional.empty());
    }

    private void remember(String category, long revision, Optional<List<FileStamp>> stamps) {
        if (stamps.isPresent()) {
            shown.put(category, new FileSnapshot(revision, stamps.get()));
        } else {
            shown.remove(category);
        }
    }

    /** What happened since the queue had all who belong there; empty when that is not known, or too long ago. */
    private Optional<News> news(String category) {
        return Optional.ofNullable(complete.get(category))
                .map(revision -> log.after(category, revision, MOST_NEWS))
                .filter(News::complete)
                .filter(news -> news.events().size() < MOST_NEWS);
    }

    /** @return empty when something else is to be done than to add rows to the file as it was written last */
    private Optional<Changed> add(Queue queue, News news) throws IOException {
        if (news.events().isEmpty()) {
            return Optional.empty();
        }
        var added = new HashSet<String>();
        for (Logged event : news.events()) {
            if (event.topic() != Topic.PRODUCT_ADDED || !(event.data() instanceof ProductEvent product)) {
                return Optional.empty();
            }
            if (product.status().equals(ACTIVE)) {
                added.add(product.productId());
            }
        }
        LeaseFence.freshness().run();
        return queue.addToWritten(added, clock.instant());
    }

    /** @return whether the file had to be changed */
    private boolean compare(String category, Queue queue, List<FormerJobInput> left, long revision) throws IOException {
        Set<String> awaited = follow(queue, left);
        Set<String> active = active(category);
        sizes.put(category, active.size());
        active.removeAll(awaited);
        boolean written =
                !active.isEmpty() && change(queue, Membership.of(active)).written();
        if (awaited.isEmpty()) {
            complete.put(category, revision);
        } else {
            complete.remove(category);
        }
        return written;
    }

    /** @return how many active products had no row */
    int addMissing(String category) throws IOException {
        return inTurn(category, () -> addMissingInTurn(category));
    }

    private int addMissingInTurn(String category) throws IOException {
        Queue queue = queue(category);
        Set<String> active = active(category);
        active.removeAll(follow(queue, formerJobInputs.fromQueue(category)));
        return active.isEmpty() ? 0 : change(queue, Membership.of(active)).added();
    }

    /** @return how many active products have no row; nothing is written */
    int countMissing(String category) throws IOException {
        return queue(category).missing(active(category)).size();
    }

    private Changed change(Queue queue, Membership wanted) throws IOException {
        LeaseFence.freshness().run();
        return queue.change(wanted, clock.instant());
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
            var waiting =
                    change(queue, new Membership(Set.of(), removed, moved)).waiting();
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
