package io.rollcall.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import io.rollcall.contracts.file.JobInput;

/**
 * A job input on disk. We own its identity and seed URLs; every other member ({@code seed}, {@code anchors}, a filled
 * {@code sku}) is the pipeline's and survives.
 */
public final class JobInputFile {

    private static final int TRIES = 8;
    private static final List<String> LOCK_MEMBERS_OF_THE_PIPELINE = List.of("sku", "mpn", "gtin");

    /**
     * @param ownedHash of the members we own, as they stand in the file now
     * @param written whether the file had to be written
     * @param conflict whether a foreign edit of what is ours was kept beside as {@code .conflict}
     * @param missing whether there was no file
     */
    public record Projected(String ownedHash, boolean written, boolean conflict, boolean missing) {}

    private JobInputFile() {}

    /**
     * Makes the file show the job. The folder is not fsynced: see {@link DurableFile#syncFolder}.
     *
     * @param lastHash what the last projection answered; null when there was none
     */
    public static Projected project(Path file, JobInput job, String lastHash) throws IOException {
        return project(file, file, job, lastHash);
    }

    /** @param base the file whose members survive where the target does not exist: the job input under its former name */
    public static Projected project(Path file, Path base, JobInput job, String lastHash) throws IOException {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Projected projected = projectOnce(file, base, job, lastHash);
            if (projected != null) {
                return projected;
            }
        }
        throw new IOException(
                file.getFileName() + " is being written by somebody else all the time; trying again later");
    }

    /** @return null when somebody else wrote the file meanwhile */
    private static Projected projectOnce(Path file, Path base, JobInput job, String lastHash) throws IOException {
        byte[] target = readOrNull(file);
        boolean found = target != null && target.length > 0;
        byte[] existing = found || file.equals(base) ? orEmpty(target) : orEmpty(readOrNull(base));
        ObjectNode before = parse(existing);
        ObjectNode after = merge(before == null ? JsonText.MAPPER.createObjectNode() : before.deepCopy(), job);
        String hash = ownedHash(after);
        if (found && before != null && before.equals(after)) {
            return new Projected(hash, false, false, false);
        }
        boolean conflict = found && (before == null || isForeign(before, job, lastHash));
        if (conflict) {
            DurableFile.keepAsConflict(file);
        }
        byte[] content = JsonText.of(after);
        return Store.of(file).replaceOneOfMany(file, target, out -> out.write(content))
                ? new Projected(hash, true, conflict, target == null)
                : null;
    }

    /** Whether the file says what the job is. */
    public static boolean shows(Path file, JobInput job) throws IOException {
        ObjectNode found = parse(orEmpty(readOrNull(file)));
        return found != null && found.equals(merge(found.deepCopy(), job));
    }

    private static byte[] orEmpty(byte @Nullable [] content) {
        return content == null ? new byte[0] : content;
    }

    private static byte @Nullable [] readOrNull(Path file) throws IOException {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException absent) {
            return null;
        }
    }

    /** @return null for what is no JSON object */
    private static ObjectNode parse(byte[] content) throws IOException {
        try {
            return JsonText.MAPPER.readTree(content) instanceof ObjectNode object ? object : null;
        } catch (JsonProcessingException garbage) {
            return null;
        }
    }

    private static ObjectNode merge(ObjectNode file, JobInput job) {
        file.put("productId", job.productId());
        file.put("category", job.category());
        ObjectNode lock = file.get("identityLock") instanceof ObjectNode known ? known : file.putObject("identityLock");
        lock.put("id", job.identityLock().id());
        lock.put("identifier", job.identityLock().identifier());
        lock.put("brand", job.identityLock().brand());
        lock.put("model", job.identityLock().model());
        lock.put("variant", job.identityLock().variant());
        LOCK_MEMBERS_OF_THE_PIPELINE.stream()
                .filter(member -> !lock.has(member))
                .forEach(member -> lock.put(member, ""));
        ArrayNode urls = file.putArray("seedUrls");
        job.seedUrls().forEach(urls::add);
        if (!file.has("anchors")) {
            file.putObject("anchors");
        }
        return (ObjectNode) canonical(file);
    }

    /** So that a tree that was read and one that was built compare equal: ints and longs are one. */
    private static JsonNode canonical(ObjectNode node) {
        try {
            return JsonText.MAPPER.readTree(JsonText.MAPPER.writeValueAsBytes(node));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether somebody changed what is ours: since we wrote it, or, before we ever did, against what we would write. */
    private static boolean isForeign(ObjectNode file, JobInput job, String lastHash) {
        if (lastHash != null) {
            return !ownedHash(file).equals(lastHash);
        }
        JsonNode lock = file.path("identityLock");
        return differs(file.path("productId"), job.productId())
                || differs(lock.path("brand"), job.identityLock().brand())
                || differs(lock.path("model"), job.identityLock().model())
                || differs(lock.path("variant"), job.identityLock().variant())
                || (!file.path("seedUrls").isEmpty()
                        && !texts(file.path("seedUrls")).equals(job.seedUrls()));
    }

    private static boolean differs(JsonNode found, String wanted) {
        return !found.asText().isEmpty() && !found.asText().equals(wanted);
    }

    private static List<String> texts(JsonNode array) {
        var texts = new java.util.ArrayList<String>();
        array.forEach(value -> texts.add(value.asText()));
        return texts;
    }

    private static String ownedHash(ObjectNode file) {
        JsonNode lock = file.path("identityLock");
        ArrayNode owned = JsonText.MAPPER.createArrayNode();
        owned.add(file.path("productId")).add(file.path("category")).add(file.path("seedUrls"));
        List.of("id", "identifier", "brand", "model", "variant").forEach(member -> owned.add(lock.path(member)));
        return ContentHash.of(owned.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
