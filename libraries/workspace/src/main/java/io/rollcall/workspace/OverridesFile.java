package io.rollcall.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * What people set by hand for a product, as it was read; the pipeline's own studio writes it too. It is replaced only while it is
 * what was read, and what others wrote into it stays.
 */
public final class OverridesFile {

    private static final String OVERRIDES = "overrides";

    private final Path file;
    private final byte @Nullable [] seen;
    private final ObjectNode document;

    private OverridesFile(Path file, byte @Nullable [] seen, ObjectNode document) {
        this.file = file;
        this.seen = seen;
        this.document = document;
    }

    /** @throws UnreadableFile when it is there and is no object, or ends in the middle (D42) */
    public static OverridesFile read(Path file) throws IOException {
        byte[] content;
        try {
            content = Files.readAllBytes(file);
        } catch (NoSuchFileException absent) {
            return new OverridesFile(file, null, JsonText.MAPPER.createObjectNode());
        }
        try {
            if (JsonText.MAPPER.readTree(content) instanceof ObjectNode document && hasFields(document)) {
                return new OverridesFile(file, content, document);
            }
        } catch (JsonProcessingException broken) {
            throw UnreadableFile.of(file, broken);
        }
        throw new UnreadableFile(file, "it should be a JSON object with the member overrides");
    }

    private static boolean hasFields(ObjectNode document) {
        return document.path(OVERRIDES).isObject() || document.path(OVERRIDES).isMissingNode();
    }

    /** The bytes it had; empty for a file that was not there. */
    public Optional<byte[]> content() {
        return Optional.ofNullable(seen);
    }

    public Optional<JsonNode> override(String field) {
        return Optional.ofNullable(document.path(OVERRIDES).get(field));
    }

    /** Everything but the overrides, to be filled in where it is new. */
    public ObjectNode document() {
        return document;
    }

    public void put(String field, JsonNode override) {
        document.withObject("/" + OVERRIDES).set(field, override);
    }

    public void remove(String field) {
        if (document.get(OVERRIDES) instanceof ObjectNode overrides) {
            overrides.remove(field);
        }
    }

    /**
     * Durably, with what was put and removed.
     *
     * @return what was written; empty when somebody else has written the file since it was read, and it stays as it is then
     */
    public Optional<byte[]> write() throws IOException {
        byte[] content = JsonText.of(document);
        return write(content) ? Optional.of(content) : Optional.empty();
    }

    /** The same with bytes it once had. */
    public boolean write(byte[] content) throws IOException {
        return DurableFile.replace(file, seen == null ? ContentHash.ABSENT : ContentHash.quick(seen), content);
    }

    /** @return false when somebody else has written the file since it was read */
    public boolean delete() throws IOException {
        if (!isAsRead()) {
            return false;
        }
        DurableFile.delete(file);
        return true;
    }

    private boolean isAsRead() throws IOException {
        try {
            return Arrays.equals(Files.readAllBytes(file), seen);
        } catch (NoSuchFileException absent) {
            return seen == null;
        }
    }
}
