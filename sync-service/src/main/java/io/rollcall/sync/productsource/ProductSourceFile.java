package io.rollcall.sync.productsource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import lombok.RequiredArgsConstructor;

import io.rollcall.workspace.ContentHash;
import io.rollcall.workspace.DurableFile;
import io.rollcall.workspace.JsonText;
import io.rollcall.workspace.UnreadableFile;

/**
 * {@code product_source.json} (15.3A). People may write it too: it is changed only while it is the one that was read, and members we
 * do not know stay.
 */
@RequiredArgsConstructor
final class ProductSourceFile {

    /** @param hash of its content, for the next write */
    record Read(ObjectNode document, ProductSource source, String fingerprint) {}

    private final Path file;

    /** @throws UnreadableFile when it is there and cannot be read, which is not the same as absent (D42) */
    Read read() throws IOException {
        byte[] content;
        try {
            content = Files.readAllBytes(file);
        } catch (NoSuchFileException absent) {
            return new Read(JsonText.MAPPER.createObjectNode(), ProductSource.none(), ContentHash.ABSENT);
        }
        try {
            if (JsonText.MAPPER.readTree(content) instanceof ObjectNode document) {
                return new Read(document, source(document), ContentHash.quick(content));
            }
        } catch (JsonProcessingException broken) {
            throw UnreadableFile.of(file, broken);
        }
        throw new UnreadableFile(file, "it should be a JSON object");
    }

    /** Leniently: the strict reading is that of requests. */
    private static ProductSource source(JsonNode document) throws IOException {
        return JsonText.MAPPER
                .readerFor(ProductSource.class)
                .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .readValue(document);
    }

    /** @return false when somebody else has written it since it was read; it stays as it is then */
    boolean write(Read read, ProductSource source) throws IOException {
        ObjectNode document = read.document().deepCopy();
        merge(document, JsonText.MAPPER.valueToTree(source));
        byte[] content = JsonText.of(document);
        return DurableFile.replace(file, read.fingerprint(), content);
    }

    private static void merge(ObjectNode into, ObjectNode ours) {
        ours.properties().forEach(member -> {
            if (member.getValue() instanceof ObjectNode object
                    && into.get(member.getKey()) instanceof ObjectNode known) {
                merge(known, object);
            } else {
                into.set(member.getKey(), member.getValue());
            }
        });
    }
}
