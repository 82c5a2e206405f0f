package io.rollcall.workspace;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import lombok.RequiredArgsConstructor;

/**
 * A product's files, when its id changes or its job ends. Exact path segments, never a prefix (D25); every step can be
 * repeated, so that a crash half-way is finished later.
 */
@RequiredArgsConstructor
public final class ProductFiles {

    private final Workspace workspace;
    private final String category;

    /** Puts a product's job input aside, under its stable key, until it is written under another name or wanted again. */
    public void setJobAside(String productId, String identifier) throws IOException {
        Path job = workspace.jobInput(category, productId);
        if (isJobOf(job, identifier)) {
            Files.move(job, jobAside(identifier), StandardCopyOption.ATOMIC_MOVE);
            Failpoint.JOB_SET_ASIDE.reached();
            DurableFile.syncFolder(job.getParent());
        }
    }

    public Path jobAside(String identifier) {
        return workspace.jobInputs(category).resolve("." + identifier + ".aside");
    }

    /** Ends a product's job for good. */
    public void deleteJob(String productId, String identifier) throws IOException {
        Path job = workspace.jobInput(category, productId);
        if (isJobOf(job, identifier)) {
            if (parse(job).isMissingNode()) {
                DurableFile.keepAsConflict(job);
            }
            DurableFile.delete(job);
            Failpoint.JOB_DELETED.reached();
        }
        DurableFile.delete(jobAside(identifier));
    }

    /**
     * What the pipeline made of products and what people overrode: one listing of each folder, however many are asked for.
     *
     * @return paths of the workspace by product id; those that have none are not in it
     */
    public Map<String, List<String>> results(Set<String> productIds) throws IOException {
        var results = new HashMap<String, List<String>>();
        if (!productIds.isEmpty()) {
            addResults(results, productIds, workspace.outputs(category), "");
            addResults(results, productIds, workspace.published(category), "");
            addResults(results, productIds, workspace.overrides(category), Workspace.OVERRIDES_SUFFIX);
        }
        return results;
    }

    private void addResults(Map<String, List<String>> results, Set<String> productIds, Path folder, String suffix)
            throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        String within = workspace.root().relativize(folder) + "/";
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                String name = entry.getFileName().toString();
                String productId = name.endsWith(suffix) ? name.substring(0, name.length() - suffix.length()) : "";
                if (productIds.contains(productId)) {
                    results.computeIfAbsent(productId, unseen -> new ArrayList<>())
                            .add(within + name);
                }
            }
        } catch (DirectoryIteratorException broken) {
            throw broken.getCause();
        }
    }

    /** What the pipeline made and what people overrode goes with the product; where the new place is taken, it stays. */
    public void moveResults(String from, String to) throws IOException {
        for (Path folder : List.of(workspace.outputs(category), workspace.published(category))) {
            Path source = folder.resolve(from);
            Path target = folder.resolve(to);
            Store.of(folder).moveFolder(source, target);
        }
        moveOverrides(workspace.overrides(category, from), workspace.overrides(category, to), to);
    }

    private static void moveOverrides(Path source, Path target, String productId) throws IOException {
        if (Files.notExists(source) || !(parse(source) instanceof ObjectNode overrides)) {
            return;
        }
        byte[] moved = JsonText.of(overrides.put("product_id", productId));
        if (Files.notExists(target)) {
            DurableFile.write(target, moved);
            Failpoint.OVERRIDES_MOVED.reached();
        }
        if (ContentHash.of(target).equals(ContentHash.of(moved))) {
            DurableFile.delete(source);
        }
    }

    /** A job input names its product by the stable key; one that names none is the one its file name says. */
    private static boolean isJobOf(Path job, String identifier) throws IOException {
        try {
            String named = parse(job).at("/identityLock/identifier").asText("");
            return named.isEmpty() || named.equals(identifier);
        } catch (NoSuchFileException absent) {
            return false;
        }
    }

    private static JsonNode parse(Path file) throws IOException {
        try {
            return JsonText.MAPPER.readTree(Files.readAllBytes(file));
        } catch (JsonProcessingException garbage) {
            return JsonText.MAPPER.missingNode();
        }
    }
}
