package io.rollcall.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

import io.rollcall.persistence.Durability;
import io.rollcall.persistence.Sql;
import io.rollcall.persistence.background.BackgroundLoop;
import io.rollcall.persistence.background.BackgroundLoops;
import io.rollcall.persistence.background.Pace;

/**
 * Brings committed events to Kafka, a stream's in the order of its revisions, at least once. One relay per stream works
 * at a time, under an advisory lock, however many replicas run. Kafka being away delays events and nothing else.
 */
@ApplicationScoped
public class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final int BATCH = 500;
    private static final Duration KEPT = Duration.ofDays(7);
    private static final Duration IDLE = Duration.ofSeconds(1);

    /** Lets the writer have its files and its answer first. */
    private static final Duration LINGER = Duration.ofMillis(10);

    /** Events of a burst travel together: every service that hears of one wakes for it. */
    private static final Duration APART = Duration.ofMillis(100);

    private final Sql sql;
    private final EventSender sender;
    private final TopicNames topics;
    private final Clock clock;
    private final BackgroundLoops loops;
    private final BackgroundLoop loop;

    Relay(Sql sql, EventSender sender, TopicNames topics, Clock clock, BackgroundLoops loops) {
        this.sql = sql;
        this.sender = sender;
        this.topics = topics;
        this.clock = clock;
        this.loops = loops;
        this.loop =
                loops.make("outbox-relay", Pace.every(IDLE).lingering(LINGER).apart(APART), this::relay);
    }

    /** Since when events wait for Kafka; null when none do. */
    Instant behindSince() {
        return loop.behind().map(BackgroundLoop.Behind::since).orElse(null);
    }

    void start(@Observes StartupEvent started) {
        loop.start();
        loops.make("outbox-purge", Pace.every(Duration.ofHours(1)).beginningAfter(Duration.ofMinutes(1)), this::purge)
                .start();
    }

    void wake(@Observes Outbox.Committed committed) {
        loop.request();
    }

    private void purge() {
        Instant before = clock.instant().minus(KEPT);
        sql.update("""
                delete from outbox_event e using outbox_relay r
                where r.stream = e.stream and e.revision <= r.relayed and e.at < :before""").bind("before", before).execute();
    }

    private void relay() {
        for (String stream : streamsBehind()) {
            while (!loop.isStopping() && relayed(stream) == BATCH) {
                LOG.debugf("Relayed a full batch of %s", stream);
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
        return sql.query("select pg_try_advisory_xact_lock(hashtext(current_schema() || ' outbox'), hashtext(:stream))")
                .bind("stream", stream)
                .one(Boolean.class);
    }

    private List<StoredEvent> waiting(String stream) {
        return sql.query("""
                        select stream, revision, id, topic, key, at, trace, data from outbox_event
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
