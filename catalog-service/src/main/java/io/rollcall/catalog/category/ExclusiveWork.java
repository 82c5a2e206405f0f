package io.rollcall.catalog.category;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Long work of a kind that one at a time does in a category, in all replicas. */
@ApplicationScoped
public class ExclusiveWork {

    private static final int LONGEST_SECONDS = 1_800;

    private final EntityManager entities;

    ExclusiveWork(EntityManager entities) {
        this.entities = entities;
    }

    @FunctionalInterface
    public interface Work<T> {
        T run() throws IOException;
    }

    /** @param busy what is thrown when another does it */
    public <T> T take(String kind, String category, Supplier<? extends RuntimeException> busy, Work<T> work)
            throws IOException {
        try {
            return QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).call((Callable<T>) () -> {
                if (!isMine(kind, category)) {
                    throw busy.get();
                }
                return checked(work);
            });
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    private boolean isMine(String kind, String category) {
        return (Boolean)
                entities.createNativeQuery("select pg_try_advisory_xact_lock(hashtext(:kind), hashtext(:category))")
                        .setParameter("kind", kind)
                        .setParameter("category", category)
                        .getSingleResult();
    }

    private static <T> T checked(Work<T> work) {
        try {
            return work.run();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
