package io.rollcall.http;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jboss.logging.Logger;

/**
 * Keeps the claims of requests that still run here from being taken for abandoned, however long they take: a claim grows old
 * only when its service has died.
 */
@ApplicationScoped
class ActiveClaims {

    record Claim(String key, String actor) {}

    private static final Logger LOG = Logger.getLogger(ActiveClaims.class);
    private static final int RENEWED_EVERY_SECONDS = 10;

    private final DataSource database;
    private final Clock clock;
    private final Set<Claim> running = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService renewal = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "idempotency-claims");
        thread.setDaemon(true);
        return thread;
    });

    ActiveClaims(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
        renewal.scheduleWithFixedDelay(this::renewAll, RENEWED_EVERY_SECONDS, RENEWED_EVERY_SECONDS, TimeUnit.SECONDS);
    }

    void add(Claim claim) {
        running.add(claim);
    }

    void remove(Claim claim) {
        running.remove(claim);
    }

    void renewAll() {
        if (running.isEmpty()) {
            return;
        }
        try {
            QuarkusTransaction.requiringNew().run(this::renew);
        } catch (RuntimeException away) {
            LOG.warnf("Claims of running requests could not be renewed: %s", away.getMessage());
        }
    }

    private void renew() {
        String sql = "update idempotent_request set claimed_at = ? where key = ? and actor = ? and status is null";
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (Claim claim : running) {
                statement.setTimestamp(1, Timestamp.from(clock.instant()));
                statement.setString(2, claim.key());
                statement.setString(3, claim.actor());
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (java.sql.SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @PreDestroy
    void stop() {
        renewal.shutdownNow();
    }
}
