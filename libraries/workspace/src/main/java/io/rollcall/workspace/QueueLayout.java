package io.rollcall.workspace;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Where things stand in a queue file, in bytes, as far as a change of its membership needs to know: what is found is struck
 * off the list of what is missing, so that memory is that of the list, however long the rows are.
 */
final class QueueLayout {

    /** Replaces the bytes from {@code from} to before {@code to}. */
    record Edit(long from, long to, Store.Content text) {

        private static final Store.Content NOTHING = out -> {};
        private static final int COPIED_AT_ONCE = 64 * 1024;

        static Edit removal(long from, long to) {
            return new Edit(from, to, NOTHING);
        }

        static void apply(List<Edit> edits, InputStream in, OutputStream out) throws IOException {
            long at = 0;
            byte[] buffer = new byte[COPIED_AT_ONCE];
            var inOrder = edits.stream()
                    .sorted(Comparator.comparingLong(Edit::from).thenComparingLong(Edit::to))
                    .toList();
            for (Edit edit : inOrder) {
                if (copy(in, out, edit.from() - at, buffer) > 0) {
                    throw new EOFException("it became shorter while it was read");
                }
                edit.text().writeTo(out);
                in.skipNBytes(edit.to() - edit.from());
                at = edit.to();
            }
            copy(in, out, Long.MAX_VALUE, buffer);
        }

        /** @return how many of the bytes were not there */
        private static long copy(InputStream in, OutputStream out, long bytes, byte[] buffer) throws IOException {
            long left = bytes;
            while (left > 0) {
                int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    return left;
                }
                out.write(buffer, 0, read);
                left -= read;
            }
            return 0;
        }
    }

    private static final ObjectReader ROW = JsonText.MAPPER
            .readerFor(ObjectNode.class)
            .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES);

    private static final long NONE = -1;

    /** Of more rows the ids are not kept. */
    private static final int MOST_REMEMBERED = 5_000;

    private final Path file;
    private final Path copy;
    private final QueueFile.Membership wanted;
    private final Set<String> missing;
    private final Set<String> targets;
    private final Set<String> settled = new HashSet<>();
    private final Map<String, ObjectNode> leaving = new HashMap<>();
    private final Set<String> running = new HashSet<>();
    private final List<Edit> removals = new ArrayList<>();
    private Optional<Edit> stamp = Optional.empty();
    private long productsOpened = NONE;
    private long lastKeptEnd = NONE;
    private long lastRowEnd = NONE;
    private long removedFrom = NONE;
    private long lastMemberEnd;
    private boolean empty = true;
    private Set<String> ids = new HashSet<>();
    private long size;

    private QueueLayout(Path file, Path copy, QueueFile.Membership wanted) {
        this.file = file;
        this.copy = copy;
        this.wanted = wanted;
        this.missing = new HashSet<>(wanted.members());
        this.targets = new HashSet<>(wanted.moved().values());
    }

    /** @param copy of the file, or the file itself */
    static QueueLayout read(Path file, Path copy, QueueFile.Membership wanted) throws IOException {
        var layout = new QueueLayout(file, copy, wanted);
        try (JsonParser parser =
                JsonText.MAPPER.getFactory().createParser(new BufferedInputStream(Files.newInputStream(copy)))) {
            layout.read(parser);
            return layout;
        } catch (JsonProcessingException broken) {
            throw UnreadableFile.of(file, broken);
        }
    }

    /** That of a file whose rows are known, for an addition to them. */
    static QueueLayout of(Path file, WrittenQueue written, QueueFile.Membership wanted) {
        var layout = new QueueLayout(file, file, wanted);
        layout.missing.removeAll(written.ids());
        layout.ids = written.ids();
        layout.productsOpened = 0;
        layout.lastKeptEnd = written.lastRowEnd();
        layout.lastRowEnd = written.lastRowEnd();
        layout.stamp = written.stamp();
        layout.size = written.size();
        layout.empty = false;
        return layout;
    }

    /**
     * What the file holds once rows were added to it, and nothing else was changed.
     *
     * @param length of the new file
     * @return null when it has too many rows, or has them in an unusual place
     */
    WrittenQueue written(String fingerprint, long length, Set<String> added, Instant now) {
        boolean stampedFirst = stamp.map(place -> place.to() <= lastKeptEnd).orElse(true);
        if (ids == null || ids.size() + added.size() > MOST_REMEMBERED || lastKeptEnd < 0 || !stampedFirst) {
            return null;
        }
        ids.addAll(added);
        Optional<Edit> stamped = stamp.map(place ->
                Edit.removal(place.from(), place.from() + stampText(now).length()));
        // All that follows the last row has moved by what the file has grown.
        return new WrittenQueue(fingerprint, ids, lastKeptEnd + length - size, stamped, length);
    }

    /** Members without a row. */
    Set<String> missing() {
        return missing;
    }

    /** Whether a row that another is to become is there already. */
    boolean isSettled(String movedTo) {
        return settled.contains(movedTo);
    }

    /** A row that is asked to go; null when it is not there. */
    ObjectNode row(String productId) {
        return leaving.get(productId);
    }

    /** All that are asked to go and are there. */
    Map<String, ObjectNode> rows() {
        return leaving;
    }

    /** Those that are asked to go and are running. */
    Set<String> running() {
        return running;
    }

    List<Edit> removals() {
        return removals;
    }

    /** @param rows the new ones, which go after those that stay */
    Edit insertion(Store.Content rows) {
        if (productsOpened < 0) {
            String before = (empty ? "" : ",") + "\n  \"products\": {\n";
            return new Edit(lastMemberEnd, lastMemberEnd, between(before, rows, "\n  }" + (empty ? "\n" : "")));
        }
        return lastKeptEnd < 0
                ? new Edit(productsOpened, productsOpened, between("\n", rows, lastRowEnd < 0 ? "\n  " : ""))
                : new Edit(lastKeptEnd, lastKeptEnd, between(",\n", rows, ""));
    }

    Optional<Edit> stamp(Instant now) {
        return stamp.map(place -> new Edit(place.from(), place.to(), between(stampText(now), Edit.NOTHING, "")));
    }

    private static String stampText(Instant now) {
        return "\"" + now + "\"";
    }

    private static Store.Content between(String before, Store.Content content, String after) {
        return out -> {
            out.write(before.getBytes(StandardCharsets.UTF_8));
            content.writeTo(out);
            out.write(after.getBytes(StandardCharsets.UTF_8));
        };
    }

    private void read(JsonParser parser) throws IOException {
        require(parser.nextToken() == JsonToken.START_OBJECT, "it should be a JSON object");
        lastMemberEnd = end(parser);
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("products")) {
                require(value == JsonToken.START_OBJECT, "its products should be an object");
                readProducts(parser);
            } else {
                long start = parser.currentTokenLocation().getByteOffset();
                finish(parser);
                if (name.equals("updated_at")) {
                    stamp = Optional.of(Edit.removal(start, end(parser)));
                }
            }
            lastMemberEnd = end(parser);
            empty = false;
        }
        require(parser.nextToken() == null, "something follows the object");
        require(lastMemberEnd >= 0, "it should be UTF-8");
        size = Files.size(copy);
    }

    private void readProducts(JsonParser parser) throws IOException {
        productsOpened = end(parser);
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String productId = parser.currentName();
            long start = parser.currentTokenLocation().getByteOffset();
            parser.nextToken();
            boolean goes = goes(productId) && isRemovable(productId, parser);
            finish(parser);
            missing.remove(productId);
            remember(productId);
            if (targets.contains(productId)) {
                settled.add(productId);
            }
            place(start, end(parser), goes);
        }
        if (removedFrom >= 0) {
            removals.add(Edit.removal(removedFrom, lastRowEnd));
        }
    }

    private void remember(String productId) {
        if (ids != null) {
            ids.add(productId);
            ids = ids.size() > MOST_REMEMBERED ? null : ids;
        }
    }

    private boolean goes(String productId) {
        return wanted.removed().contains(productId) || wanted.moved().containsKey(productId);
    }

    private boolean isRemovable(String productId, JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            return true;
        }
        ObjectNode row = ROW.readValue(parser);
        leaving.put(productId, row);
        if (row.path("status").asText().equals("running")) {
            running.add(productId);
        }
        return !running.contains(productId);
    }

    /** A row goes with the comma before it; those before the first that stays go with the comma after them. */
    private void place(long start, long end, boolean goes) {
        if (!goes) {
            if (removedFrom >= 0) {
                removals.add(Edit.removal(removedFrom, start));
                removedFrom = NONE;
            }
            lastKeptEnd = end;
        } else if (lastKeptEnd >= 0) {
            removals.add(Edit.removal(lastRowEnd, end));
        } else if (removedFrom < 0) {
            removedFrom = start;
        }
        lastRowEnd = end;
    }

    /** Reads a value to its end, unless that was done: Jackson is lazy with texts, and its position with it. */
    private static void finish(JsonParser parser) throws IOException {
        if (!parser.hasCurrentToken()) {
            return;
        }
        if (parser.currentToken().isStructStart()) {
            parser.skipChildren();
        } else {
            parser.finishToken();
        }
    }

    private static long end(JsonParser parser) {
        return parser.currentLocation().getByteOffset();
    }

    private void require(boolean met, String otherwise) throws UnreadableFile {
        if (!met) {
            throw new UnreadableFile(file, otherwise);
        }
    }
}
