package io.rollcall.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The queue of a category, wherever the pipeline keeps it: where its legacy file exists, that one is kept in step, and is what
 * a queue begins with, for the pipeline reads it only as long as there is no other.
 */
public final class Queue {

    private final Path file;
    private final Path legacy;
    private final QueueFile rows;
    private final QueueFile legacyRows;

    /** As it was looked for last. */
    private volatile boolean hasLegacy = true;

    public Queue(Workspace workspace, String category) {
        this.file = workspace.queue(category);
        this.legacy = workspace.legacyQueue(category);
        this.rows = new QueueFile(file, category);
        this.legacyRows = new QueueFile(legacy, category);
    }

    /** Its files, whether they exist or not; the first is the one that counts. */
    public List<Path> files() {
        return List.of(file, legacy);
    }

    /** @return as for the file that counts; waiting are those that run in either */
    public QueueFile.Changed change(QueueFile.Membership wanted, Instant now) throws IOException {
        hasLegacy = isThere(legacy);
        if (!hasLegacy) {
            return rows.change(wanted, now);
        }
        if (!isThere(file)) {
            legacyRows.missing(Set.of());
            byte[] known = Files.readAllBytes(legacy);
            DurableFile.replace(file, ContentHash.ABSENT, known);
        }
        QueueFile.Changed changed = rows.change(wanted, now);
        QueueFile.Changed there = legacyRows.change(wanted, now);
        var waiting = new HashSet<>(changed.waiting());
        waiting.addAll(there.waiting());
        return new QueueFile.Changed(changed.added(), waiting, changed.written() || there.written());
    }

    /** As {@link QueueFile#addToWritten}; nothing is, where {@link #change} found a legacy file. */
    public Optional<QueueFile.Changed> addToWritten(Set<String> members, Instant now) throws IOException {
        return hasLegacy ? Optional.empty() : rows.addToWritten(members, now);
    }

    /** How its {@link #files} look, if what was written last is still there, alone. */
    public Optional<List<FileStamp>> stampsOfWritten() throws IOException {
        return hasLegacy ? Optional.empty() : rows.stampOfWritten().map(stamp -> List.of(stamp, FileStamp.ABSENT));
    }

    /** Those of the ids that the pipeline works on at the moment. */
    public Set<String> running(Set<String> productIds) throws IOException {
        return readableRows().running(productIds);
    }

    /** The rows of those of the ids that have one, as they stand there. */
    public Map<String, ObjectNode> rows(Set<String> productIds) throws IOException {
        return readableRows().rows(productIds);
    }

    /** Those of the ids that have no row. */
    public Set<String> missing(Set<String> productIds) throws IOException {
        return readableRows().missing(productIds);
    }

    /** As the pipeline chooses what it reads. */
    public Path readable() {
        return isLegacyRead() ? legacy : file;
    }

    private QueueFile readableRows() {
        return isLegacyRead() ? legacyRows : rows;
    }

    private boolean isLegacyRead() {
        return !isThere(file) && isThere(legacy);
    }

    private static boolean isThere(Path queue) {
        try {
            return !FileStamp.of(queue).isAbsent();
        } catch (IOException unknown) {
            throw new UncheckedIOException(unknown);
        }
    }
}
