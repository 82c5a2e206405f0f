package io.rollcall.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A JSON object in a file that others write too. Members are changed one by one: every other byte stays, in whatever style it is
 * written. It is replaced only while it is what was read (D23).
 */
public final class SharedDocument {

    private static final int LOOKS = 10;
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final byte[] NONE = new byte[0];

    /** What others wrote into a member of ours is written again as it was: 10.0 is not 1E+1. */
    private static final ObjectMapper EXACT =
            JsonText.MAPPER.copy().configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false);

    private final Path file;
    private final boolean present;
    private final byte[] seen;
    private final ObjectNode document;
    private byte[] content;

    private SharedDocument(Path file, boolean present, byte[] seen, ObjectNode document) {
        this.file = file;
        this.present = present;
        this.seen = seen;
        this.document = document;
        this.content = seen;
    }

    /**
     * Looks again for a moment where somebody is just writing it.
     *
     * @return an empty one for a file that is not there
     * @throws UnreadableFile when it is there and is no object, or ends in the middle (D42)
     */
    public static SharedDocument read(Path file) throws IOException {
        for (int i = 1; ; i++) {
            try {
                return look(file);
            } catch (UnreadableFile halfWritten) {
                if (i == LOOKS) {
                    throw halfWritten;
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    private static SharedDocument look(Path file) throws IOException {
        byte[] content;
        try {
            content = Files.readAllBytes(file);
        } catch (NoSuchFileException absent) {
            return new SharedDocument(file, false, NONE, JsonText.MAPPER.createObjectNode());
        }
        try {
            if (EXACT.readTree(JsonMembers.withoutMark(content)) instanceof ObjectNode document) {
                return new SharedDocument(file, true, content, document);
            }
        } catch (JsonProcessingException broken) {
            throw UnreadableFile.of(file, broken);
        }
        throw new UnreadableFile(file, "it should be a JSON object");
    }

    public boolean isPresent() {
        return present;
    }

    /** Whether it has no members at all, as it is now. */
    public boolean isEmpty() {
        return document.isEmpty();
    }

    /** As it is now, with what was put and without what was removed. */
    public Optional<JsonNode> member(String name) {
        return Optional.ofNullable(document.get(name));
    }

    /** A value that says the same stays as it is written. */
    public void put(String name, JsonNode value) throws IOException {
        JsonNode written = EXACT.readTree(JsonText.of(value));
        if (!written.equals(document.get(name))) {
            content = JsonMembers.of(content).with(name, written);
            document.set(name, written);
        }
    }

    public void remove(String name) throws IOException {
        if (document.remove(name) != null) {
            content = JsonMembers.of(content).without(name);
        }
    }

    public boolean isChanged() {
        return !present || !Arrays.equals(content, seen);
    }

    /**
     * Durably, with what was put and removed.
     *
     * @return false when somebody else has written it since it was read; it stays as it is then
     */
    public boolean write() throws IOException {
        return DurableFile.replace(file, present ? ContentHash.quick(seen) : ContentHash.ABSENT, content);
    }

    /** @return false when somebody else has written it since it was read */
    public boolean delete() throws IOException {
        if (!Arrays.equals(Files.readAllBytes(file), seen)) {
            return false;
        }
        DurableFile.delete(file);
        return true;
    }
}
