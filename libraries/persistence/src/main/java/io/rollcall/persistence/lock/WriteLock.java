package io.rollcall.persistence.lock;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Writers of a category wait for one another in the database in any case; here they do so in the order they came, and
 * before they take a connection, so that a crowd leaves some for the others.
 */
@ApplicationScoped
public class WriteLock {

    private final Map<String, Lock> categories = new ConcurrentHashMap<>();

    /** Not within a transaction. */
    public <T> T take(String category, Supplier<T> write) {
        Lock turn = categories.computeIfAbsent(category, unseen -> new ReentrantLock(true));
        turn.lock();
        try {
            return write.get();
        } finally {
            turn.unlock();
        }
    }
}
