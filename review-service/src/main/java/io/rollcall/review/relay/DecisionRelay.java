package io.rollcall.review.relay;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;

import io.rollcall.contracts.event.ReviewDecidedEvent;
import io.rollcall.contracts.event.Topic;
import io.rollcall.outbox.Outbox;
import io.rollcall.outbox.Outbox.NewEvent;
import io.rollcall.persistence.Sql;
import io.rollcall.persistence.background.BackgroundLoop;
import io.rollcall.persistence.background.BackgroundLoops;
import io.rollcall.persistence.background.Pace;
import io.rollcall.persistence.background.Work;
import io.rollcall.review.decision.SnapshotWrites.Decided;
import io.rollcall.review.snapshot.Snapshot;
import io.rollcall.review.snapshot.Snapshots;
import io.rollcall.review.snapshot.SpecDbNotReady;

/**
 * Brings the events of the snapshots to the outbox, each once: how far it is, is written with them. A snapshot that took the
 * place of another begins anew.
 */
@ApplicationScoped
public class DecisionRelay {

    private static final int BATCH = 500;

    /** A decision made here is told at once; this is for what another replica left behind, and costs a look at every file. */
    private static final Duration IDLE = Duration.ofSeconds(5);

    private static final Duration LINGER = Duration.ofMillis(20);

    private record Waiting(long id, String data) {}

    private record Batch(String snapshot, List<Waiting> events) {}

    private final Snapshots snapshots;
    private final Outbox outbox;
    private final Sql sql;
    private final ObjectMapper json;
    private final BackgroundLoop loop;

    DecisionRelay(Snapshots snapshots, Outbox outbox, Sql sql, ObjectMapper json, BackgroundLoops loops) {
        this.snapshots = snapshots;
        this.outbox = outbox;
        this.sql = sql;
        this.json = json;
        this.loop = loops.make(
                "decision-relay",
                Pace.every(IDLE).lingering(LINGER),
                Work.ofEach(snapshots::seeded, this::relay).under("decision-relay"));
    }

    void start(@Observes StartupEvent started) {
        loop.start();
    }

    void wake(@Observes Decided decided) {
        loop.request();
    }

    private void relay(String category) throws IOException {
        while (!loop.isStopping() && relayBatch(category) == BATCH) {
            // The next one.
        }
    }

    private int relayBatch(String category) {
        return QuarkusTransaction.requiringNew().call(() -> {
            // Whoever comes second waits here, and then sees how far the first one came.
            outbox.lock(category);
            Batch batch = waiting(category);
            if (!batch.events().isEmpty()) {
                append(category, batch);
            }
            return batch.events().size();
        });
    }

    private Batch waiting(String category) {
        try {
            return snapshots.read(category, handle -> {
                var snapshot = new Snapshot(handle, category);
                String id = snapshot.query("select id from snapshot_identity")
                        .mapTo(String.class)
                        .one();
                return new Batch(
                        id,
                        snapshot.query("select id, data from review_event where id > :told order by id limit :batch")
                                .bind("told", told(category, id))
                                .bind("batch", BATCH)
                                .map(Snapshot.rows(Waiting.class))
                                .list());
            });
        } catch (SpecDbNotReady gone) {
            return new Batch("", List.of());
        }
    }

    private long told(String category, String snapshot) {
        return sql.query("select event from told_decision where category = :category and snapshot = :snapshot")
                .bind("category", category)
                .bind("snapshot", snapshot)
                .first(Long.class)
                .orElse(0L);
    }

    private void append(String category, Batch batch) throws IOException {
        long revision = outbox.reserve(category, batch.events().size());
        var events = new ArrayList<NewEvent>();
        for (Waiting waiting : batch.events()) {
            long its = revision + events.size();
            var event = json.readValue(waiting.data(), ReviewDecidedEvent.class).at(its);
            events.add(new NewEvent(its, Topic.REVIEW_DECIDED, event));
        }
        outbox.append(category, events);
        sql.update("""
                insert into told_decision (category, snapshot, event) values (:category, :snapshot, :event)
                on conflict (category) do update set snapshot = excluded.snapshot, event = excluded.event""")
                .bind("category", category)
                .bind("snapshot", batch.snapshot())
                .bind("event", batch.events().get(batch.events().size() - 1).id())
                .execute();
    }
}
