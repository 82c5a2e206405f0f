package io.rollcall.workspace;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * A job input somebody put on disk: what it says it is.
 *
 * @param productId as the file says; empty when it does not
 * @param category as the file says; empty when it does not
 */
public record ExistingJobInput(
        String productId, String category, String brand, String model, String variant, List<String> seedUrls) {

    public static final long MOST_BYTES = 1_000_000;

    /** What a file says that says nothing of use. */
    public static final ExistingJobInput NOTHING = new ExistingJobInput("", "", "", "", "", List.of());

    /**
     * @return empty when it has gone meanwhile
     * @throws UnreadableFile when nobody can say which product it is: a folder, a link, too large, not JSON, no identity
     */
    public static Optional<ExistingJobInput> read(Path file) throws IOException {
        try {
            byte[] content =
                    content(file, Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
            return Optional.of(of(file, content));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
    }

    /**
     * Its bytes, as long as they can be those of a job input.
     *
     * @param attributes of the file itself, not of one that it links to
     * @throws NoSuchFileException when it has gone meanwhile
     * @throws UnreadableFile for a folder, a link, what is too large or not to be read
     */
    public static byte[] content(Path file, BasicFileAttributes attributes) throws IOException {
        try {
            require(file, attributes.isRegularFile(), "it is not a plain file");
            require(file, attributes.size() <= MOST_BYTES, "it has more than " + MOST_BYTES + " bytes");
            return Files.readAllBytes(file);
        } catch (AccessDeniedException denied) {
            throw new UnreadableFile(file, "this service may not read it");
        }
    }

    /** @throws UnreadableFile when the content does not say which product it is */
    public static ExistingJobInput of(Path file, byte[] content) throws IOException {
        try {
            require(file, content.length > 0, "it is empty");
            JsonNode job = JsonText.MAPPER.readTree(content);
            JsonNode lock = job == null ? null : job.get("identityLock");
            require(file, lock != null && lock.isObject(), "it has no identityLock");
            var seedUrls = new ArrayList<String>();
            job.path("seedUrls").forEach(url -> seedUrls.add(url.asText()));
            var found = new ExistingJobInput(
                    job.path("productId").asText(""),
                    job.path("category").asText(""),
                    text(lock, "brand"),
                    text(lock, "model"),
                    text(lock, "variant"),
                    seedUrls);
            require(file, !found.brand().isBlank() && !found.model().isBlank(), "its brand or model is missing");
            return found;
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
