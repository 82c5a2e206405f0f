package io.rollcall.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

import io.rollcall.persistence.Durability;
import io.rollcall.persistence.Sql;

/**
 * Brings committed events to Kafka, a stream's in the order of its revisions, at least once. One relay per stream works
 * at a time, under an advisory lock, however many replicas run. Kafka being away delays events and nothing else.
 */
@ApplicationScoped
public class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final int BATCH = 500;
    private static final Duration KEPT = Duration.ofDays(7);
    private static final long IDLE_MILLIS = 1_000;

    /** Lets the writer have its files and its answer first, and events of a burst travel together. */
    private static final long LINGER_MILLIS = 10;

    private final Sql sql;
    private final EventSender sender;
    private final TopicNames topics;
    private final Clock clock;
    private final Semaphore wakeUp = new Semaphore(0);
    private volatile Instant behindSince;
    private volatile boolean running;
    private Thread worker;

    Relay(Sql sql, EventSender sender, TopicNames topics, Clock clock) {
        this.sql = sql;
        this.sender = sender;
        this.topics = topics;
        this.clock = clock;
    }

    /** Since when events wait for Kafka; null when none do. */
    Instant behindSince() {
        return behindSince;
    }

    void start(@Observes StartupEvent started) {
        running = true;
        worker = new Thread(this::run, "outbox-relay");
        worker.setDaemon(true);
        worker.start();
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        running = false;
        wakeUp.release();
        worker.join(5_000);
    }

    void wake(@Observes Outbox.Committed committed) {
        wakeUp.release();
    }

    @Scheduled(every = "1h", delayed = "1m")
    void purge() {
        Instant before = clock.instant().minus(KEPT);
        sql.update("""
                delete from outbox_event e using outbox_relay r
                where r.stream = e.stream and e.revision <= r.relayed and e.at < :before""").bind("before", before).execute();
    }

    private void run() {
        while (running) {
            try {
                if (wakeUp.tryAcquire(IDLE_MILLIS, TimeUnit.MILLISECONDS)) {
                    Thread.sleep(LINGER_MILLIS);
                }
                wakeUp.drainPermits();
                for (String stream : streamsBehind()) {
                    while (running && relayed(stream) == BATCH) {
                        LOG.debugf("Relayed a full batch of %s", stream);
                    }
                }
                behindSince = null;
            } catch (InterruptedException stopping) {
                return;
            } catch (RuntimeException away) {
                if (behindSince == null) {
                    behindSince = clock.instant();
                    LOG.warnf("Events wait for Kafka: %s", away.getMessage());
                }
            }
        }
    }

    private List<String> streamsBehind() {
        return sql.query("""
                        select s.stream from outbox_stream s left join outbox_relay r using (stream)
                        where s.revision > coalesce(r.relayed, 0)""").list(String.class);
    }

    private int relayed(String stream) {
        return QuarkusTransaction.requiringNew().timeout(120).call(() -> {
            if (!locked(stream)) {
                return 0;
            }
            Durability.relax(sql);
            List<StoredEvent> events = waiting(stream);
            if (!events.isEmpty()) {
                sender.sendAll(
                        events.stream().map(event -> event.toKafka(topics)).toList());
                moveTo(stream, events.get(events.size() - 1).revision());
            }
            return events.size();
        });
    }

    private boolean locked(String stream) {
        return sql.query("select pg_try_advisory_xact_lock(hashtext('outbox'), hashtext(:stream))")
                .bind("stream", stream)
                .one(Boolean.class);
    }

    private List<StoredEvent> waiting(String stream) {
        return sql.query("""
                        select stream, revision, id, topic, key, at, data from outbox_event
                        where stream = :stream
                          and revision > coalesce((select relayed from outbox_relay where stream = :stream), 0)
                        order by revision limit :batch""").bind("stream", stream).bind("batch", BATCH).list(StoredEvent.class);
    }

    private void moveTo(String stream, long revision) {
        sql.update("""
                insert into outbox_relay (stream, relayed) values (:stream, :revision)
                on conflict (stream) do update set relayed = excluded.relayed""").bind("stream", stream).bind("revision", revision).execute();
    }
}
