package io.rollcall.persistence.lock;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;
import org.jboss.logging.Logger;

import io.rollcall.persistence.LeaseFence;
import io.rollcall.persistence.LeaseFence.Held;
import io.rollcall.persistence.LeaseFence.LeaseLost;
import io.rollcall.persistence.Sql;

/**
 * Long work of a kind that one at a time does in a category, in all replicas: by a lease in Postgres, renewed for as long as
 * it runs. It holds no transaction and no connection. The lease of a service that died ends with its {@link ServicePresence}; of
 * one that cannot be reached, by itself. Whoever lost it writes nothing more: see {@link LeaseFence}.
 */
@ApplicationScoped
@RequiredArgsConstructor
public class CategoryLease {

    private static final Logger LOG = Logger.getLogger(CategoryLease.class);
    private static final int LEASE_SECONDS = 10;
    private static final int RENEWED_EVERY_SECONDS = 2;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final Duration LOOK_EVERY = Duration.ofMillis(20);

    /** A lease that is lost in a power cut is taken anew: nobody waits for the disk. */
    private static final String RELAXED = "set_config('synchronous_commit', 'off', true)";

    private final Sql sql;
    private final ServicePresence servicePresence;
    private final ScheduledExecutorService renewal = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "category-lease");
        thread.setDaemon(true);
        return thread;
    });

    @FunctionalInterface
    public interface Work<T> extends LeaseFence.Work<T> {}

    /**
     * Not within a transaction.
     *
     * @param busy what is thrown when another does it, or has taken it over
     */
    public <T> T take(String kind, String category, Supplier<? extends RuntimeException> busy, Work<T> work)
            throws IOException {
        return held(acquired(kind, category).orElseThrow(busy), busy, work);
    }

    /**
     * As {@link #take}, for short work that has to be done after whoever is at it now: it waits for its turn.
     *
     * @throws NotMyTurn when another does not come to an end with it
     */
    public <T> T takeInTurn(String kind, String category, Work<T> work) throws IOException {
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (true) {
            Optional<Held> lease = acquired(kind, category);
            if (lease.isPresent()) {
                return held(lease.get(), () -> new NotMyTurn(kind, category), work);
            }
            if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
                throw new NotMyTurn(kind, category);
            }
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
    }

    /** Another replica has been at the same for a minute, or took it over. */
    public static final class NotMyTurn extends RuntimeException {
        NotMyTurn(String kind, String category) {
            super("Another replica is at the %s of %s; trying again later".formatted(kind, category));
        }
    }

    private <T> T held(Held lease, Supplier<? extends RuntimeException> busy, Work<T> work) throws IOException {
        var renewing = renewal.scheduleWithFixedDelay(
                () -> renew(lease), RENEWED_EVERY_SECONDS, RENEWED_EVERY_SECONDS, TimeUnit.SECONDS);
        try {
            return LeaseFence.within(lease, work);
        } catch (LeaseLost taken) {
            LOG.error(taken.getMessage());
            throw busy.get();
        } finally {
            renewing.cancel(false);
            release(lease);
        }
    }

    private Optional<Held> acquired(String kind, String category) {
        servicePresence.show();
        var lease = new Held(kind, category, UUID.randomUUID().toString());
        return isAcquired(lease) ? Optional.of(lease) : Optional.empty();
    }

    private boolean isAcquired(Held lease) {
        return took(lease, """
                        with ended as (
                            select kind, category from category_lease
                            where kind = :kind and category = :category
                              and (until < clock_timestamp()
                                or pg_try_advisory_xact_lock(hashtext('presence'), hashtext(instance)))
                            for update skip locked)
                        update category_lease lease set holder = :holder, instance = :instance,
                            until = clock_timestamp() + make_interval(secs => :seconds)
                        from ended, %s where lease.kind = ended.kind and lease.category = ended.category""".formatted(RELAXED)) || took(lease, """
                        insert into category_lease (kind, category, holder, instance, until)
                        select :kind, :category, :holder, :instance, clock_timestamp() + make_interval(secs => :seconds)
                        from %s on conflict do nothing""".formatted(RELAXED));
    }

    /** One who writes in this instant under a lease that has ended keeps it until that is done. */
    private boolean took(Held lease, String statement) {
        return sql.update(statement)
                        .bind("kind", lease.kind())
                        .bind("category", lease.category())
                        .bind("holder", lease.holder())
                        .bind("instance", servicePresence.instance())
                        .bind("seconds", LEASE_SECONDS)
                        .execute()
                == 1;
    }

    private void renew(Held lease) {
        try {
            servicePresence.show();
            int renewed = sql.update("""
                    update category_lease set until = clock_timestamp() + make_interval(secs => :seconds) from %s
                    where kind = :kind and category = :category and holder = :holder""".formatted(RELAXED))
                    .bind("seconds", LEASE_SECONDS)
                    .bind("kind", lease.kind())
                    .bind("category", lease.category())
                    .bind("holder", lease.holder())
                    .execute();
            if (renewed > 0) {
                lease.renewed();
            }
        } catch (RuntimeException away) {
            LOG.warnf(
                    "The lease for the %s of %s is renewed later: %s",
                    lease.kind(), lease.category(), away.getMessage());
        }
    }

    private void release(Held lease) {
        try {
            sql.update("""
                    update category_lease set until = '-infinity' from %s
                    where kind = :kind and category = :category and holder = :holder""".formatted(RELAXED))
                    .bind("kind", lease.kind())
                    .bind("category", lease.category())
                    .bind("holder", lease.holder())
                    .execute();
        } catch (RuntimeException away) {
            LOG.warnf(
                    "The lease for the %s of %s ends by itself: %s", lease.kind(), lease.category(), away.getMessage());
        }
    }

    @PreDestroy
    void stop() {
        renewal.shutdownNow();
    }
}
