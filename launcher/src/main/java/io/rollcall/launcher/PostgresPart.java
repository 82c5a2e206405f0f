package io.rollcall.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import lombok.RequiredArgsConstructor;

/** Postgres as a part: the postmaster is nobody's child, so its end is noticed by looking. */
@RequiredArgsConstructor
final class PostgresPart implements Part {
    private final Path folder;
    private final int port;
    private final Path log;
    private final Roles roles;
    private final PostgresTemplate template;

    private final Semaphore startingOrStopping = new Semaphore(1);
    private volatile PostgresServer server;
    private volatile boolean stopped;
    private volatile boolean ready;

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public void start() throws InterruptedException {
        startingOrStopping.acquire();
        try {
            if (stopped) {
                throw new CannotStart("Postgres is being stopped.");
            }
            if (server != null) {
                // Gone, but its lock on the folder is still held in this process.
                server.close();
            }
            server = PostgresServer.start(folder, port, log, true, roles.superuserPassword(), template);
            roles.prepare(server);
            ready = true;
        } catch (SQLException | IOException | IllegalStateException e) {
            throw new CannotStart("Postgres does not start: %s%n%s".formatted(e, LogTail.of(log)), e);
        } finally {
            startingOrStopping.release();
        }
    }

    @Override
    public Optional<RunningProcess> process() {
        return Optional.ofNullable(server).map(PostgresServer::postmaster);
    }

    @Override
    public boolean isReady() {
        return ready;
    }

    @Override
    public String awaitEnd() throws InterruptedException {
        RunningProcess postmaster = process().orElseThrow();
        while (postmaster.isAlive()) {
            Thread.sleep(300);
        }
        ready = false;
        return "its process is gone";
    }

    /** A start that is under way may end first, but not hold everything up. */
    @Override
    public void stop() {
        stopped = true;
        ready = false;
        try {
            startingOrStopping.tryAcquire(5, TimeUnit.SECONDS);
            Postmaster.of(folder.resolve("data")).stop();
        } catch (InterruptedException | IOException e) {
            process().flatMap(RunningProcess::handle).ifPresent(ProcessHandle::destroyForcibly);
        }
    }
}
