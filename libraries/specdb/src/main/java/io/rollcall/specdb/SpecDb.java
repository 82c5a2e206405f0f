package io.rollcall.specdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.ColonPrefixSqlParser;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.TemplateEngine;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;

/**
 * The snapshot of one category in SQLite: every value with its candidates, who accepted it and what confirmed it. One writes
 * at a time, in a transaction that is there whole or not at all; those who read meanwhile see what was there before. Where the
 * file lies in a bucket they wait, for what is committed in the copy is there only once it was put back.
 *
 * <p>Answers are read into records by column name: {@code handle.createQuery(…).mapTo(…)} after
 * {@code handle.registerRowMapper(ConstructorMapper.factory(…))}.
 */
public final class SpecDb implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** It keeps what it has read, for every snapshot. */
    private static final SqlParser PARSER = new ColonPrefixSqlParser();

    private static final int MOST_IDLE_READERS = 8;

    private final Path file;
    private final String category;
    private final WorkingCopy copy;
    private final Jdbi writing;
    private final Jdbi reading;
    private final ReentrantLock oneWriter = new ReentrantLock();
    private final ReadWriteLock copied = new ReentrantReadWriteLock();
    private final Deque<Handle> idleReaders = new ConcurrentLinkedDeque<>();
    /** With what it knows of the schema, and the triggers that were made in it; none before the first, and after a failed one. */
    private Handle idleWriter;

    private SpecDb(Path file, String category) throws IOException {
        this.file = file;
        this.category = category;
        this.copy = WorkingCopy.of(file);
        this.writing = connections(copy, false);
        this.reading = connections(copy, true);
    }

    /** Opens the snapshot, and makes an empty one where there is none. */
    public static SpecDb openOrCreate(Path file, String category) throws IOException {
        if (Files.notExists(file)) {
            EmptySpecDb.create(file, category);
        }
        return open(file, category);
    }

    /**
     * One that an earlier version of this program made is brought up to date first.
     *
     * @throws NoSuchFileException where nothing was seeded
     * @throws ForeignSpecDb where somebody else or a later version made the file, or for another category; it is left as it is
     */
    public static SpecDb open(Path file, String category) throws IOException {
        FileHeader header = FileHeader.of(file);
        if (header.applicationId() != EmptySpecDb.APPLICATION_ID) {
            throw ForeignSpecDb.notOurs(file);
        }
        if (header.userVersion() < 1 || header.userVersion() > EmptySpecDb.SCHEMA_VERSION) {
            throw ForeignSpecDb.otherVersion(file, header.userVersion(), EmptySpecDb.SCHEMA_VERSION);
        }
        var db = new SpecDb(file, category);
        String stored = db.reading.withHandle(handle -> handle.createQuery("select category from spec_db")
                .mapTo(String.class)
                .one());
        if (!stored.equals(category)) {
            throw ForeignSpecDb.otherCategory(file, stored, category);
        }
        if (header.userVersion() < EmptySpecDb.SCHEMA_VERSION) {
            db.write(SpecDbUpgrade::toThisVersion);
        }
        return db;
    }

    public Path file() {
        return file;
    }

    public String category() {
        return category;
    }

    /** Whether a seed ever came to its end: one that fails, or dies, may leave an empty snapshot. */
    public boolean isSeeded() {
        return read(handle -> handle.createQuery("select sync_version > 0 from spec_db")
                .mapTo(Boolean.class)
                .one());
    }

    /** Whether the file is still the one that was opened: somebody may delete or replace it meanwhile. */
    public boolean isCurrent() {
        if (!copy.isCopied()) {
            return copy.isCurrent();
        }
        // While it is put back from here, it is what the bucket is about to have.
        if (!copied.readLock().tryLock()) {
            return true;
        }
        try {
            return copy.isCurrent();
        } finally {
            copied.readLock().unlock();
        }
    }

    /** Whether what was just written is in the file that is there: a folder's may have been replaced meanwhile. */
    public boolean isWritten() {
        return copy.isCopied() || copy.isCurrent();
    }

    /**
     * In one transaction, which waits for whoever writes and is rolled back when it fails.
     *
     * @throws SpecDbMoved when somebody else wrote the file in the bucket meanwhile
     */
    public <T, X extends Exception> T write(HandleCallback<T, X> work) throws X {
        lockToWrite();
        try {
            T answer = writeOnce(work);
            copy.putBack();
            return answer;
        } finally {
            unlockToWrite();
        }
    }

    private <T, X extends Exception> T writeOnce(HandleCallback<T, X> work) throws X {
        Handle handle = idleWriter == null ? writing.open() : idleWriter;
        idleWriter = null;
        return inTransaction(handle, work, unused -> idleWriter = unused);
    }

    /**
     * The same for a transaction that writes much.
     *
     * @param patience how long it waits for whoever writes
     * @param cacheKb how much of it is kept in memory, outside the heap
     */
    public <T, X extends Exception> T write(Duration patience, int cacheKb, HandleCallback<T, X> work) throws X {
        lockToWrite();
        try (Handle handle = writing.open()) {
            handle.execute("pragma busy_timeout = " + patience.toMillis());
            handle.execute("pragma cache_size = -" + cacheKb);
            T answer = handle.inTransaction(work);
            copy.putBack();
            return answer;
        } finally {
            unlockToWrite();
        }
    }

    private void lockToWrite() {
        oneWriter.lock();
        if (copy.isCopied()) {
            copied.writeLock().lock();
        }
    }

    private void unlockToWrite() {
        if (copy.isCopied()) {
            copied.writeLock().unlock();
        }
        oneWriter.unlock();
    }

    /**
     * All of it sees one moment.
     *
     * @throws SpecDbMoved when a write from here lost against somebody else's: what the copy has then is nobody's
     */
    public <T, X extends Exception> T read(HandleCallback<T, X> work) throws X {
        if (!copy.isCopied()) {
            return readOnce(work);
        }
        copied.readLock().lock();
        try {
            copy.requireUnmoved();
            return readOnce(work);
        } finally {
            copied.readLock().unlock();
        }
    }

    private <T, X extends Exception> T readOnce(HandleCallback<T, X> work) throws X {
        Handle idle = idleReaders.poll();
        return inTransaction(idle == null ? reading.open() : idle, work, unused -> {
            if (idleReaders.size() < MOST_IDLE_READERS) {
                idleReaders.push(unused);
            } else {
                unused.close();
            }
        });
    }

    /** @param keep takes the connection for the next time; one whose transaction failed is closed */
    private static <T, X extends Exception> T inTransaction(
            Handle handle, HandleCallback<T, X> work, Consumer<Handle> keep) throws X {
        T answer;
        try {
            answer = handle.inTransaction(work);
        } catch (Throwable failed) {
            // What closing it says then comes second.
            try (handle) {
                throw failed;
            }
        }
        keep.accept(handle);
        return answer;
    }

    @Override
    public void close() {
        for (Handle idle = idleReaders.poll(); idle != null; idle = idleReaders.poll()) {
            idle.close();
        }
        closeIdleWriter();
        copy.close();
    }

    private void closeIdleWriter() {
        oneWriter.lock();
        try {
            if (idleWriter != null) {
                idleWriter.close();
                idleWriter = null;
            }
        } finally {
            oneWriter.unlock();
        }
    }

    private static Jdbi connections(WorkingCopy copy, boolean readOnly) {
        var config = new SQLiteConfig();
        config.enforceForeignKeys(true);
        // What is put back has to be whole in one file.
        config.setJournalMode(copy.isCopied() ? JournalMode.TRUNCATE : JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setBusyTimeout((int) PATIENCE.toMillis());
        config.setTransactionMode(readOnly ? TransactionMode.DEFERRED : TransactionMode.IMMEDIATE);
        Jdbi jdbi = Jdbi.create(() -> config.createConnection("jdbc:sqlite:" + copy.path()));
        // Otherwise "a <b> c" would be a template, and what is in angle brackets missing.
        jdbi.getConfig(SqlStatements.class)
                .setTemplateEngine(TemplateEngine.NOP)
                .setSqlParser(PARSER);
        return jdbi;
    }
}
