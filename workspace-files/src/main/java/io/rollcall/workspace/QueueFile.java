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
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;

import io.rollcall.contracts.file.QueueEntry;

/**
 * The queue, {@code out/_queue/{cat}/state.json}, which the pipeline writes too: we own membership alone (D23). New entries
 * are set in between the bytes that are there, so that nothing the pipeline wrote changes in the least; the rename happens
 * only when the file is still the one that was read.
 */
public final class QueueFile {

    private static final int TRIES = 5;

    /**
     * Where the file is to be changed, in bytes.
     *
     * @param at after the last entry, or inside the empty object
     * @param before what must stand before new entries there, and after them
     * @param stampFrom the value of {@code updated_at}; equal to {@code stampTo} when there is none
     */
    private record Places(long at, String before, String after, long stampFrom, long stampTo) {}

    private final Path file;
    private final String category;

    public QueueFile(Path file, String category) {
        this.file = file;
        this.category = category;
    }

    /**
     * Adds what is missing as pending.
     *
     * @param members the ids that must be in the queue
     * @return how many were added
     * @throws UnreadableFile when there is a file that is not a queue; it is left alone
     */
    public int add(Set<String> members, Instant now) throws IOException {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            String seen = ContentHash.quick(file);
            Set<String> absent = new HashSet<>(members);
            Places places = seen.equals(ContentHash.ABSENT) ? null : read(absent);
            var missing = new TreeSet<>(absent);
            if (missing.isEmpty()) {
                return 0;
            }
            boolean written = DurableFile.write(
                    file, out -> write(out, places, entries(missing, now), now), () -> ContentHash.quick(file)
                            .equals(seen));
            if (written) {
                return missing.size();
            }
        }
        throw new IOException(
                file.getFileName() + " is being written by the pipeline all the time; trying again later");
    }

    /** Takes away from the missing what is there, and finds the places. */
    private Places read(Set<String> missing) throws IOException {
        try (JsonParser parser =
                JsonText.MAPPER.getFactory().createParser(new BufferedInputStream(Files.newInputStream(file)))) {
            require(parser.nextToken() == JsonToken.START_OBJECT, "it should be a JSON object");
            Places products = null;
            long stampFrom = 0;
            long stampTo = 0;
            long lastEnd = end(parser);
            boolean empty = true;
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (name.equals("products")) {
                    require(value == JsonToken.START_OBJECT, "its products should be an object");
                    products = readProducts(parser, missing);
                } else {
                    long start = parser.currentTokenLocation().getByteOffset();
                    finish(parser);
                    if (name.equals("updated_at")) {
                        stampFrom = start;
                        stampTo = end(parser);
                    }
                }
                lastEnd = end(parser);
                empty = false;
            }
            require(parser.nextToken() == null, "something follows the object");
            Places places = products != null
                    ? products
                    : new Places(
                            lastEnd, (empty ? "" : ",") + "\n  \"products\": {\n", "\n  }" + (empty ? "\n" : ""), 0, 0);
            require(places.at() >= 0, "it should be UTF-8");
            return new Places(places.at(), places.before(), places.after(), stampFrom, stampTo);
        } catch (JsonProcessingException broken) {
            throw UnreadableFile.of(file, broken);
        }
    }

    private Places readProducts(JsonParser parser, Set<String> missing) throws IOException {
        long at = end(parser);
        boolean empty = true;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            missing.remove(parser.currentName());
            parser.nextToken();
            finish(parser);
            at = end(parser);
            empty = false;
        }
        return new Places(at, empty ? "\n" : ",\n", empty ? "\n  " : "", 0, 0);
    }

    private void write(OutputStream out, Places places, String entries, Instant now) throws IOException {
        if (places == null) {
            write(
                    out,
                    "{\n  \"category\": \"" + category + "\",\n  \"updated_at\": \"" + now + "\",\n  \"products\": {\n"
                            + entries + "\n  }\n}\n");
            return;
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            boolean stampFirst = places.stampFrom() < places.at();
            long at = 0;
            if (stampFirst) {
                at = stamp(in, out, at, places, now);
            }
            copy(in, out, places.at() - at);
            write(out, places.before() + entries + places.after());
            if (!stampFirst) {
                stamp(in, out, places.at(), places, now);
            }
            in.transferTo(out);
        }
    }

    /** @return how far the file has been read */
    private static long stamp(InputStream in, OutputStream out, long at, Places places, Instant now)
            throws IOException {
        if (places.stampFrom() == places.stampTo()) {
            return at;
        }
        copy(in, out, places.stampFrom() - at);
        in.skipNBytes(places.stampTo() - places.stampFrom());
        write(out, "\"" + now + "\"");
        return places.stampTo();
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

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private String entries(TreeSet<String> productIds, Instant now) throws IOException {
        var entries = new StringBuilder();
        for (String productId : productIds) {
            String entry = JsonText.writer().writeValueAsString(QueueEntry.pending(category, productId, now));
            entries.append(entries.isEmpty() ? "" : ",\n")
                    .append("    \"")
                    .append(productId)
                    .append("\": ")
                    .append(entry.lines().collect(Collectors.joining("\n    ")));
        }
        return entries.toString();
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
