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

/** Where things stand in a queue file, in bytes, as far as a change of its membership needs to know. */
final class QueueLayout {

    /** Replaces the bytes from {@code from} to before {@code to}. */
    record Edit(long from, long to, String text) {

        static void apply(List<Edit> edits, InputStream in, OutputStream out) throws IOException {
            long at = 0;
            var inOrder = edits.stream()
                    .sorted(Comparator.comparingLong(Edit::from).thenComparingLong(Edit::to))
                    .toList();
            for (Edit edit : inOrder) {
                copy(in, out, edit.from() - at);
                out.write(edit.text().getBytes(StandardCharsets.UTF_8));
                in.skipNBytes(edit.to() - edit.from());
                at = edit.to();
            }
            in.transferTo(out);
        }

        private static void copy(InputStream in, OutputStream out, long bytes) throws IOException {
            byte[] buffer = new byte[8192];
            for (long left = bytes; left > 0; ) {
                int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    throw new EOFException("it became shorter while it was read");
                }
                out.write(buffer, 0, read);
                left -= read;
            }
        }
    }

    /**
     * @param start of its name
     * @param end after its value
     * @param leaving whether it is asked to go
     */
    private record Row(String productId, long start, long end, boolean leaving) {}

    private static final ObjectReader ROW = JsonText.MAPPER
            .readerFor(ObjectNode.class)
            .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES);

    private final Path file;
    private final QueueFile.Membership wanted;
    private final Set<String> present = new HashSet<>();
    private final Map<String, ObjectNode> leaving = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private Optional<Edit> stamp = Optional.empty();
    private long productsOpened = -1;
    private long lastMemberEnd;
    private boolean empty = true;

    private QueueLayout(Path file, QueueFile.Membership wanted) {
        this.file = file;
        this.wanted = wanted;
    }

    static QueueLayout read(Path file, QueueFile.Membership wanted) throws IOException {
        var layout = new QueueLayout(file, wanted);
        try (JsonParser parser =
                JsonText.MAPPER.getFactory().createParser(new BufferedInputStream(Files.newInputStream(file)))) {
            layout.read(parser);
            return layout;
        } catch (JsonProcessingException broken) {
            throw UnreadableFile.of(file, broken);
        }
    }

    Set<String> present() {
        return present;
    }

    /** A row that is asked to go; null when it is not there. */
    ObjectNode row(String productId) {
        return leaving.get(productId);
    }

    /** Those that are asked to go and are running. */
    Set<String> running() {
        var running = new HashSet<String>();
        leaving.forEach((productId, row) -> {
            if (row.path("status").asText().equals("running")) {
                running.add(productId);
            }
        });
        return running;
    }

    List<Edit> removals(Set<String> waiting) {
        var removals = new ArrayList<Edit>();
        boolean keptBefore = false;
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (!row.leaving() || waiting.contains(row.productId())) {
                keptBefore = true;
            } else if (keptBefore) {
                removals.add(new Edit(rows.get(i - 1).end(), row.end(), ""));
            } else {
                boolean last = i == rows.size() - 1;
                removals.add(
                        new Edit(row.start(), last ? row.end() : rows.get(i + 1).start(), ""));
            }
        }
        return removals;
    }

    /** @param text of the new rows, which go after those that stay */
    Edit insertion(String text, Set<String> waiting) {
        if (productsOpened < 0) {
            String before = (empty ? "" : ",") + "\n  \"products\": {\n";
            return new Edit(lastMemberEnd, lastMemberEnd, before + text + "\n  }" + (empty ? "\n" : ""));
        }
        long after = rows.stream()
                .filter(row -> !row.leaving() || waiting.contains(row.productId()))
                .mapToLong(Row::end)
                .max()
                .orElse(-1);
        return after < 0
                ? new Edit(productsOpened, productsOpened, "\n" + text + (rows.isEmpty() ? "\n  " : ""))
                : new Edit(after, after, ",\n" + text);
    }

    Optional<Edit> stamp(Instant now) {
        return stamp.map(place -> new Edit(place.from(), place.to(), "\"" + now + "\""));
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
                    stamp = Optional.of(new Edit(start, end(parser), ""));
                }
            }
            lastMemberEnd = end(parser);
            empty = false;
        }
        require(parser.nextToken() == null, "something follows the object");
        require(lastMemberEnd >= 0, "it should be UTF-8");
    }

    private void readProducts(JsonParser parser) throws IOException {
        productsOpened = end(parser);
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String productId = parser.currentName();
            long start = parser.currentTokenLocation().getByteOffset();
            parser.nextToken();
            boolean goes =
                    wanted.removed().contains(productId) || wanted.moved().containsKey(productId);
            if (goes && parser.currentToken() == JsonToken.START_OBJECT) {
                leaving.put(productId, ROW.readValue(parser));
            } else {
                finish(parser);
            }
            present.add(productId);
            rows.add(new Row(productId, start, end(parser), goes));
        }
    }

    /** Reads a value to its end: Jackson is lazy with texts, and its position with it. */
    private static void finish(JsonParser parser) throws IOException {
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
