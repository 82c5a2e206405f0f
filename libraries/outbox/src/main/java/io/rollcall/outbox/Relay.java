package io.rollcall.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

import io.rollcall.persistence.DatabaseFailure;

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

    private final DataSource database;
    private final EventSender sender;
    private final TopicNames topics;
    private final Clock clock;
    private final Semaphore wakeUp = new Semaphore(0);
    private volatile Instant behindSince;
    private volatile boolean running;
    private Thread worker;

    Relay(DataSource database, EventSender sender, TopicNames topics, Clock clock) {
        this.database = database;
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
        QuarkusTransaction.requiringNew().run(() -> {
            String sql = """
                    delete from outbox_event e using outbox_relay r
                    where r.stream = e.stream and e.revision <= r.relayed and e.at < ?""";
            try (Connection connection = database.getConnection();
                    var statement = connection.prepareStatement(sql)) {
                statement.setTimestamp(1, java.sql.Timestamp.from(before));
                statement.executeUpdate();
            } catch (SQLException broken) {
                throw DatabaseFailure.of(broken);
            }
        });
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
        return QuarkusTransaction.requiringNew().call(() -> {
            var streams = new ArrayList<String>();
            String sql = """
                    select s.stream from outbox_stream s left join outbox_relay r using (stream)
                    where s.revision > coalesce(r.relayed, 0)""";
            try (Connection connection = database.getConnection();
                    var statement = connection.prepareStatement(sql);
                    var rows = statement.executeQuery()) {
                while (rows.next()) {
                    streams.add(rows.getString(1));
                }
            }
            return streams;
        });
    }

    private int relayed(String stream) {
        return QuarkusTransaction.requiringNew().timeout(120).call(() -> {
            try (Connection connection = database.getConnection()) {
                if (!locked(connection, stream)) {
                    return 0;
                }
                Durability.relax(connection);
                List<StoredEvent> events = StoredEvent.after(connection, stream, BATCH);
                if (!events.isEmpty()) {
                    sender.sendAll(
                            events.stream().map(event -> event.toKafka(topics)).toList());
                    moveTo(connection, stream, events.get(events.size() - 1).revision());
                }
                return events.size();
            }
        });
    }

    private static boolean locked(Connection connection, String stream) throws SQLException {
        try (var statement =
                connection.prepareStatement("select pg_try_advisory_xact_lock(hashtext('outbox'), hashtext(?))")) {
            statement.setString(1, stream);
            try (var result = statement.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }

    private static void moveTo(Connection connection, String stream, long revision) throws SQLException {
        String sql = """
                insert into outbox_relay (stream, relayed) values (?, ?)
                on conflict (stream) do update set relayed = excluded.relayed""";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, stream);
            statement.setLong(2, revision);
            statement.executeUpdate();
        }
    }
}
