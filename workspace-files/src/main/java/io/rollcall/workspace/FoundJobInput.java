package io.rollcall.workspace;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * A job input somebody put on disk: what it says it is.
 *
 * @param productId as the file says; empty when it does not
 */
public record FoundJobInput(String productId, String brand, String model, String variant) {

    public static final long MOST_BYTES = 1_000_000;

    /**
     * @return empty when it has gone meanwhile
     * @throws UnreadableFile when nobody can say which product it is: a folder, a link, too large, not JSON, no identity
     */
    public static Optional<FoundJobInput> read(Path file) throws IOException {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            require(file, attributes.isRegularFile(), "it is not a plain file");
            require(file, attributes.size() <= MOST_BYTES, "it has more than " + MOST_BYTES + " bytes");
            JsonNode job = JsonText.MAPPER.readTree(Files.readAllBytes(file));
            JsonNode lock = job == null ? null : job.get("identityLock");
            require(file, lock != null && lock.isObject(), "it has no identityLock");
            var found = new FoundJobInput(
                    job.path("productId").asText(""), text(lock, "brand"), text(lock, "model"), text(lock, "variant"));
            require(file, !found.brand().isBlank() && !found.model().isBlank(), "its brand or model is missing");
            return Optional.of(found);
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (AccessDeniedException denied) {
            throw new UnreadableFile(file, "this service may not read it");
        } catch (JsonProcessingException broken) {
            throw UnreadableFile.of(file, broken);
        }
    }

    private static String text(JsonNode lock, String member) {
        return lock.path(member).asText("");
    }

    private static void require(Path file, boolean met, String otherwise) throws UnreadableFile {
        if (!met) {
            throw new UnreadableFile(file, otherwise);
        }
    }
}
