package io.rollcall.persistence.lock;

import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;
import org.jboss.logging.Logger;

import io.rollcall.persistence.Sql;

/**
 * Long work of a kind that one at a time does in a category, in all replicas: by a lease in Postgres, renewed for as long as
 * it runs. It holds no transaction and no connection. The lease of a service that died ends with its {@link ServicePresence}; of
 * one that cannot be reached, by itself.
 */
@ApplicationScoped
@RequiredArgsConstructor
public class CategoryLease {

    private static final Logger LOG = Logger.getLogger(CategoryLease.class);
    private static final int LEASE_SECONDS = 10;
    private static final int RENEWED_EVERY_SECONDS = 2;

    private final Sql sql;
    private final ServicePresence servicePresence;
    private final ScheduledExecutorService renewal = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "category-lease");
        thread.setDaemon(true);
        return thread;
    });

    @FunctionalInterface
    public interface Work<T> {
        T run() throws IOException;
    }

    /**
     * Not within a transaction.
     *
     * @param busy what is thrown when another does it
     */
    public <T> T take(String kind, String category, Supplier<? extends RuntimeException> busy, Work<T> work)
            throws IOException {
        servicePresence.show();
        var lease = new Lease(kind, category, UUID.randomUUID().toString());
        if (!acquired(lease)) {
            throw busy.get();
        }
        var renewing = renewal.scheduleWithFixedDelay(
                () -> renew(lease), RENEWED_EVERY_SECONDS, RENEWED_EVERY_SECONDS, TimeUnit.SECONDS);
        try {
            return work.run();
        } finally {
            renewing.cancel(false);
            release(lease);
        }
    }

    private record Lease(String kind, String category, String holder) {}

    private boolean acquired(Lease lease) {
        return sql.query("""
                        insert into category_lease (kind, category, holder, instance, until)
                        values (:kind, :category, :holder, :instance,
                                clock_timestamp() + make_interval(secs => :seconds))
                        on conflict (kind, category) do update
                        set holder = excluded.holder, instance = excluded.instance, until = excluded.until
                        where category_lease.until < clock_timestamp()
                           or pg_try_advisory_xact_lock(hashtext('presence'), hashtext(category_lease.instance))
                        returning holder""")
                .bind("kind", lease.kind())
                .bind("category", lease.category())
                .bind("holder", lease.holder())
                .bind("instance", servicePresence.instance())
                .bind("seconds", LEASE_SECONDS)
                .exists();
    }

    private void renew(Lease lease) {
        try {
            servicePresence.show();
            int renewed = sql.update("""
                    update category_lease set until = clock_timestamp() + make_interval(secs => :seconds)
                    where kind = :kind and category = :category and holder = :holder""")
                    .bind("seconds", LEASE_SECONDS)
                    .bind("kind", lease.kind())
                    .bind("category", lease.category())
                    .bind("holder", lease.holder())
                    .execute();
            if (renewed == 0) {
                LOG.errorf("Another took over the %s of %s while it ran here", lease.kind(), lease.category());
            }
        } catch (RuntimeException away) {
            LOG.warnf(
                    "The lease for the %s of %s is renewed later: %s",
                    lease.kind(), lease.category(), away.getMessage());
        }
    }

    private void release(Lease lease) {
        try {
            sql.update("delete from category_lease where holder = :holder")
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
