package io.rollcall.benchmarks;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import org.postgresql.PGConnection;

/** The machine's own limits, measured in the same run: what the same work costs without us. */
final class Machine {

    private static final int JOB_INPUT_BYTES = 420;

    private Machine() {}

    /** Copies rows into an empty table of one index and commits. */
    static Duration copy(Connection connection, int rows) throws SQLException, IOException {
        try (var statement = connection.createStatement()) {
            statement.execute(
                    "create table bench_copy (identifier text primary key, product_id text, brand text, model text, at timestamptz)");
        }
        var data = new StringBuilder();
        for (int i = 0; i < rows; i++) {
            data.append("%08x\tmouse-brand-model-%d\tBrand\tModel %d\t2026-01-01T00:00:00Z%n".formatted(i, i, i));
        }
        long began = System.nanoTime();
        connection.setAutoCommit(false);
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy bench_copy from stdin", new java.io.StringReader(data.toString()));
        connection.commit();
        connection.setAutoCommit(true);
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        try (var statement = connection.createStatement()) {
            statement.execute("drop table bench_copy");
        }
        return took;
    }

    /** Writes files one after the other, each durably: temp, fsync, rename, fsync of the folder. */
    static Duration durableWrites(Path folder, int files) throws Exception {
        return durableWrites(folder, files, JOB_INPUT_BYTES, 1, 1);
    }

    /**
     * Writes files durably: temp, fsync, rename.
     *
     * @param perSync how many files share an fsync of the folder
     */
    static Duration durableWrites(Path folder, int files, int bytes, int perSync, int threads) throws Exception {
        Files.createDirectories(folder);
        byte[] content = " ".repeat(bytes).getBytes();
        var next = new AtomicInteger();
        Callable<Void> writer = () -> {
            for (int i = next.getAndIncrement(); i < files; i = next.getAndIncrement()) {
                write(folder, i, content);
                if ((i + 1) % perSync == 0 || i + 1 == files) {
                    sync(folder);
                }
            }
            return null;
        };
        var pool = Executors.newFixedThreadPool(threads);
        long began = System.nanoTime();
        for (var written : pool.invokeAll(Collections.nCopies(threads, writer))) {
            written.get();
        }
        pool.shutdown();
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static void write(Path folder, int number, byte[] content) throws IOException {
        Path temporary = folder.resolve(number + ".tmp");
        try (var channel = FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            channel.write(java.nio.ByteBuffer.wrap(content));
            channel.force(true);
        }
        Files.move(temporary, folder.resolve(number + ".json"), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void sync(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Single-row commits, one after the other. */
    static List<Duration> commits(Connection connection, int count) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("create table bench_commit (id int primary key, text text)");
        }
        var times = new ArrayList<Duration>();
        try (var insert = connection.prepareStatement("insert into bench_commit values (?, 'a row')")) {
            for (int i = 0; i < count; i++) {
                long began = System.nanoTime();
                insert.setInt(1, i);
                insert.executeUpdate();
                times.add(Duration.ofNanos(System.nanoTime() - began));
            }
        }
        try (var statement = connection.createStatement()) {
            statement.execute("drop table bench_commit");
        }
        return times;
    }
}
