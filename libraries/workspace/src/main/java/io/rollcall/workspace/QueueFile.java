package io.rollcall.workspace;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ObjectNode;
import lombok.RequiredArgsConstructor;

import io.rollcall.contracts.file.QueueEntry;

/**
 * The queue, {@code out/_queue/{cat}/state.json}, which the pipeline writes too: we own membership alone (D23). Changes are
 * set in between the bytes that are there, so that nothing else the pipeline wrote changes in the least, and only into the file
 * that was read. A running row is left alone until it runs no more. The pipeline writes the file where it stands: what is
 * caught half-written is read again.
 */
@RequiredArgsConstructor
public final class QueueFile {

    /**
     * What the queue should have.
     *
     * @param members the ids that must be in it; those missing are added as pending
     * @param removed ids that left the catalog
     * @param moved ids that became others; the row keeps its state
     * @param returned rows that were taken away once, by their ids; they come back where there is none
     */
    public record Membership(
            Set<String> members, Set<String> removed, Map<String, String> moved, Map<String, ObjectNode> returned) {

        public Membership(Set<String> members, Set<String> removed, Map<String, String> moved) {
            this(members, removed, moved, Map.of());
        }

        public static Membership of(Set<String> members) {
            return new Membership(members, Set.of(), Map.of());
        }

        boolean onlyAdds() {
            return removed.isEmpty() && moved.isEmpty();
        }

        public static Membership returning(Map<String, ObjectNode> rows) {
            return new Membership(rows.keySet(), Set.of(), Map.of(), rows);
        }
    }

    /**
     * @param added how many rows were added
     * @param waiting ids whose row is running and therefore still there
     * @param written whether anything had to be changed
     */
    public record Changed(int added, Set<String> waiting, boolean written) {}

    private static final int TRIES = 8;
    private static final int READ_TRIES = 6;
    private static final int BUFFER = 64 * 1024;
    private static final int FIRST_WAIT_MILLIS = 5;

    private final Path file;
    private final String category;

    /** What was written last, so that the next addition need not read it row by row; null when that is not known. */
    private WrittenQueue written;

    /** @throws UnreadableFile when there is a file that is not a queue; it is left alone */
    public synchronized Changed change(Membership wanted, Instant now) throws IOException {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            try (LocalCopy copy = LocalCopy.of(file)) {
                Optional<Changed> changed = change(copy.path(), readOrRemembered(copy.path(), wanted), wanted, now);
                if (changed.isPresent()) {
                    return changed.get();
                }
            }
        }
        throw new IOException(
                file.getFileName() + " is being written by the pipeline all the time; trying again later");
    }

    /**
     * Adds rows to the file that was written last, without reading what is in it.
     *
     * @return empty when the file is another by now, or was never written; nothing is done then
     */
    public synchronized Optional<Changed> addToWritten(Set<String> members, Instant now) throws IOException {
        if (written == null) {
            return Optional.empty();
        }
        Membership wanted = Membership.of(members);
        Optional<LocalCopy> known = Store.of(file).localCopyOf(file, written.fingerprint());
        if (known.isEmpty()) {
            return Optional.empty();
        }
        try (LocalCopy copy = known.get()) {
            var read = new Read(written.fingerprint(), QueueLayout.of(file, written, wanted));
            return change(copy.path(), read, wanted, now);
        }
    }

    /** The stamp of what was written last, if the file is still that. */
    synchronized Optional<FileStamp> stampOfWritten() throws IOException {
        return written == null ? Optional.empty() : Store.of(file).stampOf(file, written.fingerprint());
    }

    /** @return empty when somebody else wrote the file meanwhile */
    private Optional<Changed> change(Path copy, Read read, Membership wanted, Instant now) throws IOException {
        QueueLayout layout = read.layout();
        Set<String> waiting = layout == null ? Set.of() : layout.running();
        NewRows added = added(wanted, layout, waiting, now);
        var edits = layout == null ? null : edits(layout, added, now);
        if (layout == null ? added.isEmpty() : edits.isEmpty()) {
            return Optional.of(new Changed(0, waiting, false));
        }
        var content = new FingerprintedContent(out -> write(copy, out, edits, added, now));
        written = null;
        if (!Store.of(file).replace(file, read.seen(), content, () -> true)) {
            return Optional.empty();
        }
        Failpoint.QUEUE_WRITTEN.reached();
        if (layout != null && wanted.onlyAdds()) {
            written = layout.written(content.fingerprint(), content.length(), added.ids(), now);
        }
        return Optional.of(new Changed(added.size(), waiting, true));
    }

    private Read readOrRemembered(Path copy, Membership wanted) throws IOException {
        Optional<Read> remembered = wanted.onlyAdds() && written != null ? remembered(copy, wanted) : Optional.empty();
        return remembered.isPresent() ? remembered.get() : read(copy, wanted);
    }

    private Optional<Read> remembered(Path copy, Membership wanted) throws IOException {
        String seen = ContentHash.quick(copy);
        return written.fingerprint().equals(seen)
                ? Optional.of(new Read(seen, QueueLayout.of(file, written, wanted)))
                : Optional.empty();
    }

    /** Those of the ids whose row is running. */
    public Set<String> running(Set<String> productIds) throws IOException {
        QueueLayout layout = layout(new Membership(Set.of(), productIds, Map.of()));
        return layout == null ? Set.of() : layout.running();
    }

    /** The rows of those of the ids that have one, as they stand there. */
    public Map<String, ObjectNode> rows(Set<String> productIds) throws IOException {
        QueueLayout layout = layout(new Membership(Set.of(), productIds, Map.of()));
        return layout == null ? Map.of() : layout.rows();
    }

    /** Those of the ids that have no row. */
    public Set<String> missing(Set<String> productIds) throws IOException {
        QueueLayout layout = layout(Membership.of(productIds));
        return layout == null ? productIds : layout.missing();
    }

    /**
     * @param seen the fingerprint of what was read
     * @param layout null when there is no file
     */
    private record Read(String seen, QueueLayout layout) {}

    private QueueLayout layout(Membership wanted) throws IOException {
        try (LocalCopy copy = LocalCopy.of(file)) {
            return read(copy.path(), wanted).layout();
        }
    }

    private Read read(Path copy, Membership wanted) throws IOException {
        for (int attempt = 1; ; attempt++) {
            String seen = ContentHash.quick(copy);
            try {
                return new Read(seen, seen.equals(ContentHash.ABSENT) ? null : QueueLayout.read(file, copy, wanted));
            } catch (UnreadableFile torn) {
                if (attempt == READ_TRIES) {
                    throw torn;
                }
                pause(FIRST_WAIT_MILLIS << attempt);
            }
        }
    }

    static void pause(long millis) throws IOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopping");
        }
    }

    /**
     * Rows to set in, written as they are asked for: a hundred thousand of them are never held at once.
     *
     * @param moved by the id they are to have, with their state
     * @param pending ids of new ones
     */
    private record NewRows(String category, Map<String, ObjectNode> moved, Set<String> pending, Instant now) {

        boolean isEmpty() {
            return size() == 0;
        }

        int size() {
            return moved.size() + pending.size();
        }

        Set<String> ids() {
            var ids = new HashSet<>(moved.keySet());
            ids.addAll(pending);
            return ids;
        }

        void writeTo(OutputStream out) throws IOException {
            String[] ids = Stream.concat(moved.keySet().stream(), pending.stream())
                    .sorted()
                    .toArray(String[]::new);
            String separator = "";
            for (String id : ids) {
                Object row = moved.containsKey(id) ? moved.get(id) : QueueEntry.pending(category, id, now);
                String text = JsonText.writer().writeValueAsString(row).lines().collect(Collectors.joining("\n    "));
                out.write((separator + "    \"" + id + "\": " + text).getBytes(StandardCharsets.UTF_8));
                separator = ",\n";
            }
        }
    }

    private NewRows added(Membership wanted, QueueLayout layout, Set<String> waiting, Instant now) {
        Set<String> missing = layout == null ? new HashSet<>(wanted.members()) : layout.missing();
        Map<String, ObjectNode> moved = new HashMap<>();
        if (layout != null) {
            for (var move : wanted.moved().entrySet()) {
                ObjectNode row = layout.row(move.getKey());
                if (waiting.contains(move.getKey())) {
                    missing.remove(move.getValue());
                } else if (row != null && !layout.isSettled(move.getValue())) {
                    moved.put(move.getValue(), renamed(row, move.getValue()));
                }
            }
        }
        wanted.returned().forEach((id, row) -> {
            if (missing.contains(id)) {
                moved.put(id, row);
            }
        });
        missing.removeAll(moved.keySet());
        return new NewRows(category, moved, missing, now);
    }

    private static List<QueueLayout.Edit> edits(QueueLayout layout, NewRows added, Instant now) {
        var edits = new ArrayList<>(layout.removals());
        if (!added.isEmpty()) {
            edits.add(layout.insertion(added::writeTo));
        }
        if (!edits.isEmpty()) {
            layout.stamp(now).ifPresent(edits::add);
        }
        return edits;
    }

    private void write(Path copy, OutputStream unbuffered, List<QueueLayout.Edit> edits, NewRows added, Instant now)
            throws IOException {
        var out = new BufferedOutputStream(unbuffered, BUFFER);
        if (edits == null) {
            String before =
                    "{\n  \"category\": \"" + category + "\",\n  \"updated_at\": \"" + now + "\",\n  \"products\": {\n";
            out.write(before.getBytes(StandardCharsets.UTF_8));
            added.writeTo(out);
            out.write("\n  }\n}\n".getBytes(StandardCharsets.UTF_8));
        } else {
            try (var in = Files.newInputStream(copy)) {
                QueueLayout.Edit.apply(edits, in, out);
            }
        }
        out.flush();
    }

    private ObjectNode renamed(ObjectNode row, String productId) {
        QueueEntry entry = QueueEntry.pending(category, productId, Instant.EPOCH);
        row.put("productId", productId);
        row.put("s3key", entry.s3key());
        return row;
    }
}
