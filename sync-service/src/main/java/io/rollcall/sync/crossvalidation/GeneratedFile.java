package io.rollcall.sync.crossvalidation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.rollcall.workspace.ContentHash;
import io.rollcall.workspace.JsonText;
import io.rollcall.workspace.UnreadableFile;

/** A file of the pipeline's that is read and never written. */
record GeneratedFile(Path file, ObjectNode document, String hash) {

    /**
     * @return empty where it is not there
     * @throws UnreadableFile when it is there and is no JSON object (D42)
     */
    static Optional<GeneratedFile> read(Path file) throws IOException {
        byte[] content;
        try {
            content = Files.readAllBytes(file);
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        }
        try {
            if (JsonText.MAPPER.readTree(content) instanceof ObjectNode document) {
                return Optional.of(new GeneratedFile(file, document, ContentHash.of(content)));
            }
        } catch (JsonProcessingException broken) {
            throw UnreadableFile.of(file, broken);
        }
        throw new UnreadableFile(file, "it should be a JSON object");
    }

    /** A member that has to be an object where it is there; empty where it is not. */
    ObjectNode object(String member) throws UnreadableFile {
        JsonNode value = document.path(member);
        if (value instanceof ObjectNode object) {
            return object;
        }
        if (value.isMissingNode() || value.isNull()) {
            return JsonText.MAPPER.createObjectNode();
        }
        throw strange(member + " should be an object");
    }

    UnreadableFile strange(String why) {
        return new UnreadableFile(file, why);
    }
}
