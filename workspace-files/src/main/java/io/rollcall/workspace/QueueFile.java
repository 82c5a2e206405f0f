package io.rollcall.workspace;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.TreeSet;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;

import io.rollcall.contracts.file.QueueEntry;

/**
 * The queue, {@code out/_queue/{cat}/state.json}, which the pipeline writes too: we own membership alone (D23). Entries
 * and members we did not make are copied as they are, token by token; the rename happens only when the file is still the
 * one that was read.
 */
public final class QueueFile {

    private static final int TRIES = 5;

    private final Path file;
    private final String category;

    public QueueFile(Path file, String category) {
        this.file = file;
        this.category = category;
    }

    /**
     * Adds what is missing as pending.
     *
     * @param members the ids that must be in the queue; consumed
     * @return how many were added
     * @throws UnreadableFile when there is a file that is not a queue; it is left alone
     */
    public int add(TreeSet<String> members, Instant now) throws IOException {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            String seen = ContentHash.of(file);
            var missing = new TreeSet<>(members);
            if (!seen.equals(ContentHash.ABSENT)) {
                present(missing);
            }
            if (missing.isEmpty()) {
                return 0;
            }
            boolean written = DurableFile.write(file, out -> copy(out, missing, now), () -> ContentHash.of(file)
                    .equals(seen));
            if (written) {
                return missing.size();
            }
        }
        throw new IOException(
                file.getFileName() + " is being written by the pipeline all the time; trying again later");
    }

    /** Takes away from the missing what is there. */
    private void present(TreeSet<String> missing) throws IOException {
        try (JsonParser parser = open()) {
            walk(parser, new Walk() {
                @Override
                public void entry(String productId) throws IOException {
                    missing.remove(productId);
                    parser.skipChildren();
                }

                @Override
                public void member(String name) throws IOException {
                    parser.skipChildren();
                }
            });
        } catch (JsonProcessingException broken) {
            throw UnreadableFile.of(file, broken);
        }
    }

    private void copy(OutputStream out, TreeSet<String> missing, Instant now) throws IOException {
        JsonGenerator json = JsonText.MAPPER.getFactory().createGenerator(out);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.setPrettyPrinter(JsonText.printer());
        json.writeStartObject();
        if (Files.exists(file)) {
            copyExisting(json, missing, now);
        } else {
            json.writeStringField("category", category);
            json.writeStringField("updated_at", now.toString());
            json.writeObjectFieldStart("products");
            append(json, missing, now);
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeRaw('\n');
        json.flush();
    }

    private void copyExisting(JsonGenerator json, TreeSet<String> missing, Instant now) throws IOException {
        try (JsonParser parser = open()) {
            boolean[] hasProducts = {false};
            walk(parser, new Walk() {
                @Override
                public void entry(String productId) throws IOException {
                    json.writeFieldName(productId);
                    copyExactly(parser, json);
                }

                @Override
                public void member(String name) throws IOException {
                    json.writeFieldName(name);
                    if (name.equals("updated_at")) {
                        json.writeString(now.toString());
                        parser.skipChildren();
                    } else {
                        copyExactly(parser, json);
                    }
                }

                @Override
                public void productsBegin() throws IOException {
                    hasProducts[0] = true;
                    json.writeObjectFieldStart("products");
                }

                @Override
                public void productsEnd() throws IOException {
                    append(json, missing, now);
                    json.writeEndObject();
                }
            });
            if (!hasProducts[0]) {
                json.writeObjectFieldStart("products");
                append(json, missing, now);
                json.writeEndObject();
            }
        }
    }

    /** Numbers as they were written: 0.10 stays 0.10. */
    private static void copyExactly(JsonParser parser, JsonGenerator json) throws IOException {
        int depth = 0;
        while (true) {
            json.copyCurrentEventExact(parser);
            depth += parser.currentToken().isStructStart()
                    ? 1
                    : parser.currentToken().isStructEnd() ? -1 : 0;
            if (depth == 0) {
                return;
            }
            parser.nextToken();
        }
    }

    private void append(JsonGenerator json, TreeSet<String> missing, Instant now) throws IOException {
        for (String productId : missing) {
            json.writePOJOField(productId, QueueEntry.pending(category, productId, now));
        }
    }

    private JsonParser open() throws IOException {
        try {
            return JsonText.MAPPER.getFactory().createParser(new BufferedInputStream(Files.newInputStream(file)));
        } catch (NoSuchFileException gone) {
            throw new IOException(file.getFileName() + " went away while it was read", gone);
        }
    }

    private interface Walk {
        void entry(String productId) throws IOException;

        void member(String name) throws IOException;

        default void productsBegin() throws IOException {}

        default void productsEnd() throws IOException {}
    }

    private void walk(JsonParser parser, Walk walk) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new UnreadableFile(file, "it should be a JSON object");
        }
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (!name.equals("products")) {
                walk.member(name);
                continue;
            }
            if (value != JsonToken.START_OBJECT) {
                throw new UnreadableFile(file, "its products should be an object");
            }
            walk.productsBegin();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String productId = parser.currentName();
                parser.nextToken();
                walk.entry(productId);
            }
            walk.productsEnd();
        }
        if (parser.nextToken() != null) {
            throw new UnreadableFile(file, "something follows the object");
        }
    }
}
