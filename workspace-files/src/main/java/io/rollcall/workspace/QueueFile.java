package io.rollcall.workspace;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.rollcall.contracts.file.QueueEntry;

/**
 * The queue, {@code out/_queue/{cat}/state.json}, which the pipeline writes too: we own membership alone (D23). Changes are
 * set in between the bytes that are there, so that nothing else the pipeline wrote changes in the least, and only into the file
 * that was read. A running row is left alone until it runs no more. The pipeline writes the file where it stands: what is
 * caught half-written is read again.
 */
public final class QueueFile {

    /**
     * What the queue should have.
     *
     * @param members the ids that must be in it; those missing are added as pending
     * @param removed ids that left the catalog
     * @param moved ids that became others; the row keeps its state
     */
    public record Membership(Set<String> members, Set<String> removed, Map<String, String> moved) {

        public static Membership of(Set<String> members) {
            return new Membership(members, Set.of(), Map.of());
        }
    }

    /**
     * @param added how many rows were added
     * @param waiting ids whose row is running and therefore still there
     */
    public record Changed(int added, Set<String> waiting) {}

    private static final int TRIES = 8;
    private static final int READ_TRIES = 6;
    private static final int FIRST_WAIT_MILLIS = 5;

    private final Path file;
    private final String category;

    public QueueFile(Path file, String category) {
        this.file = file;
        this.category = category;
    }

    /** @throws UnreadableFile when there is a file that is not a queue; it is left alone */
    public Changed change(Membership wanted, Instant now) throws IOException {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Read read = read(wanted);
            QueueLayout layout = read.layout();
            Set<String> waiting = layout == null ? Set.of() : layout.running();
            Map<String, String> added = added(wanted, layout, waiting, now);
            var edits = layout == null ? null : edits(layout, added, waiting, now);
            if (layout == null ? added.isEmpty() : edits.isEmpty()) {
                return new Changed(0, waiting);
            }
            if (new SharedFile(file).replace(read.seen(), out -> write(out, edits, added, now))) {
                Failpoint.QUEUE_WRITTEN.reached();
                return new Changed(added.size(), waiting);
            }
        }
        throw new IOException(
                file.getFileName() + " is being written by the pipeline all the time; trying again later");
    }

    /** Those of the ids whose row is running. */
    public Set<String> running(Set<String> productIds) throws IOException {
        QueueLayout layout =
                read(new Membership(Set.of(), productIds, Map.of())).layout();
        return layout == null ? Set.of() : layout.running();
    }

    /** Those of the ids that have no row. */
    public Set<String> missing(Set<String> productIds) throws IOException {
        QueueLayout layout = read(Membership.of(productIds)).layout();
        var missing = new HashSet<>(productIds);
        if (layout != null) {
            missing.removeAll(layout.present());
        }
        return missing;
    }

    /**
     * @param seen the fingerprint of what was read
     * @param layout null when there is no file
     */
    private record Read(String seen, QueueLayout layout) {}

    private Read read(Membership wanted) throws IOException {
        for (int attempt = 1; ; attempt++) {
            String seen = ContentHash.quick(file);
            try {
                return new Read(seen, seen.equals(ContentHash.ABSENT) ? null : QueueLayout.read(file, wanted));
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

    /** The rows to set in, each with its text: moved ones with their state, new ones as pending. */
    private Map<String, String> added(Membership wanted, QueueLayout layout, Set<String> waiting, Instant now)
            throws IOException {
        var added = new TreeMap<String, String>();
        var missing = new HashSet<>(wanted.members());
        if (layout != null) {
            missing.removeAll(layout.present());
            for (var move : wanted.moved().entrySet()) {
                ObjectNode row = layout.row(move.getKey());
                boolean settled = layout.present().contains(move.getValue());
                if (waiting.contains(move.getKey())) {
                    missing.remove(move.getValue());
                } else if (row != null && !settled) {
                    added.put(move.getValue(), text(renamed(row, move.getValue())));
                }
            }
        }
        missing.removeAll(added.keySet());
        for (String productId : missing) {
            added.put(productId, text(QueueEntry.pending(category, productId, now)));
        }
        return added;
    }

    private static List<QueueLayout.Edit> edits(
            QueueLayout layout, Map<String, String> added, Set<String> waiting, Instant now) {
        var edits = new ArrayList<>(layout.removals(waiting));
        if (!added.isEmpty()) {
            edits.add(layout.insertion(rows(added), waiting));
        }
        if (!edits.isEmpty()) {
            layout.stamp(now).ifPresent(edits::add);
        }
        return edits;
    }

    private void write(OutputStream out, List<QueueLayout.Edit> edits, Map<String, String> added, Instant now)
            throws IOException {
        if (edits == null) {
            String whole = "{\n  \"category\": \"" + category + "\",\n  \"updated_at\": \"" + now
                    + "\",\n  \"products\": {\n" + rows(added) + "\n  }\n}\n";
            out.write(whole.getBytes(StandardCharsets.UTF_8));
            return;
        }
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            QueueLayout.Edit.apply(edits, in, out);
        }
    }

    private ObjectNode renamed(ObjectNode row, String productId) {
        QueueEntry entry = QueueEntry.pending(category, productId, Instant.EPOCH);
        row.put("productId", productId);
        row.put("s3key", entry.s3key());
        return row;
    }

    private static String rows(Map<String, String> rows) {
        return rows.entrySet().stream()
                .map(row -> "    \"" + row.getKey() + "\": " + row.getValue())
                .collect(Collectors.joining(",\n"));
    }

    private static String text(Object row) throws IOException {
        return JsonText.writer().writeValueAsString(row).lines().collect(Collectors.joining("\n    "));
    }
}
