package io.rollcall.persistence.lock;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;

/**
 * That this service lives, as Postgres sees it: one connection holds an advisory lock under the name of this run. It goes
 * with the process, however that ends, so that what a dead one had taken is free before anybody restarts it.
 */
@ApplicationScoped
@RequiredArgsConstructor
class ServicePresence {

    private static final int SECONDS_TO_ANSWER = 1;
    private static final long SHOWN_NANOS = 1_000_000_000;

    private final DataSource database;
    private final String instance = UUID.randomUUID().toString();
    private Connection session;
    private long shown;

    String instance() {
        return instance;
    }

    /** Holds the lock from now on; again, where the connection was lost. */
    synchronized void show() {
        try {
            if (session != null && System.nanoTime() - shown < SHOWN_NANOS) {
                return;
            }
            if (session == null || !session.isValid(SECONDS_TO_ANSWER)) {
                stop();
                session = locked(database.getConnection());
            }
            shown = System.nanoTime();
        } catch (SQLException away) {
            throw new IllegalStateException("Postgres cannot be told that this service lives", away);
        }
    }

    private Connection locked(Connection opened) throws SQLException {
        try (var lock = opened.prepareStatement("select pg_advisory_lock(hashtext('presence'), hashtext(?))")) {
            lock.setString(1, instance);
            lock.execute();
            return opened;
        } catch (SQLException failed) {
            opened.close();
            throw failed;
        }
    }

    @PreDestroy
    synchronized void stop() throws SQLException {
        if (session != null) {
            session.abort(Runnable::run);
            session = null;
        }
    }
}
