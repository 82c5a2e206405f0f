package io.rollcall.http;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.rollcall.persistence.Sql;

/**
 * Keeps the claims of requests that still run here from being taken for abandoned, however long they take: a claim grows old
 * only when its service has died.
 */
@ApplicationScoped
class ActiveClaims {

    record Claim(String key, String actor) {}

    private static final Logger LOG = Logger.getLogger(ActiveClaims.class);
    private static final int RENEWED_EVERY_SECONDS = 10;

    private final Sql sql;
    private final Clock clock;
    private final Set<Claim> running = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService renewal = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "idempotency-claims");
        thread.setDaemon(true);
        return thread;
    });

    ActiveClaims(Sql sql, Clock clock) {
        this.sql = sql;
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
            renew();
        } catch (RuntimeException away) {
            LOG.warnf("Claims of running requests could not be renewed: %s", away.getMessage());
        }
    }

    private void renew() {
        sql.update("""
                update idempotent_request r set claimed_at = :now
                from unnest(:key, :actor) as claim(key, actor)
                where r.key = claim.key and r.actor = claim.actor and r.status is null""")
                .bind("now", clock.instant())
                .bindColumns(Claim.class, List.copyOf(running))
                .execute();
    }

    @PreDestroy
    void stop() {
        renewal.shutdownNow();
    }
}
