package io.rollcall.http;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import lombok.RequiredArgsConstructor;

import io.rollcall.persistence.Sql;
import io.rollcall.persistence.background.BackgroundLoops;
import io.rollcall.persistence.background.Pace;

/**
 * Keeps the claims of requests that still run here from being taken for abandoned, however long they take: a claim grows old
 * only when its service has died.
 */
@ApplicationScoped
@RequiredArgsConstructor
class ActiveClaims {

    /** @param holder this one time of claiming it */
    record Claim(String key, String actor, String holder) {}

    private static final Duration RENEWED_EVERY = Duration.ofSeconds(10);

    private final Sql sql;
    private final Set<Claim> running = ConcurrentHashMap.newKeySet();

    void start(@Observes StartupEvent started, BackgroundLoops loops) {
        loops.make("idempotency-claims", Pace.every(RENEWED_EVERY).beginningAfter(RENEWED_EVERY), this::renewAll)
                .start();
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
        sql.update("""
                update idempotent_request r set claimed_at = clock_timestamp()
                from unnest(:key, :actor, :holder) as claim(key, actor, holder)
                where r.key = claim.key and r.actor = claim.actor and r.holder = claim.holder and r.status is null""").bindColumns(Claim.class, List.copyOf(running)).execute();
    }
}
