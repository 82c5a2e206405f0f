package io.rollcall.catalog.untracked;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;
import org.jboss.logging.Logger;

import io.rollcall.persistence.Sql;
import io.rollcall.workspace.Workspace;

/** The folder of a category's job inputs: which of them are no product's. */
@ApplicationScoped
@RequiredArgsConstructor
class JobFolder {

    private static final Logger LOG = Logger.getLogger(JobFolder.class);
    private static final String SUFFIX = ".json";
    private static final int BATCH = 1_000;

    private final Workspace workspace;
    private final Sql sql;

    /** Job files that are no product's, each with its size and time. */
    Map<String, String> strangers(String category) throws IOException {
        var strangers = new TreeMap<String, String>();
        Path folder = workspace.jobInputs(category);
        if (!Files.isDirectory(folder)) {
            return strangers;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, JobFolder::isJobInput)) {
            var batch = new ArrayList<Path>();
            for (Path entry : entries) {
                batch.add(entry);
                if (batch.size() == BATCH) {
                    addStrangers(category, batch, strangers);
                    batch.clear();
                }
            }
            addStrangers(category, batch, strangers);
        }
        return strangers;
    }

    /** Also one whose ending is in capitals: somebody meant it as one, and the pipeline does not read it. */
    private static boolean isJobInput(Path entry) {
        String name = entry.getFileName().toString();
        return !name.startsWith(".") && name.toLowerCase(Locale.ROOT).endsWith(SUFFIX);
    }

    private void addStrangers(String category, List<Path> entries, Map<String, String> strangers) throws IOException {
        Set<String> known =
                productIds(category, entries.stream().map(JobFolder::stem).toList());
        for (Path entry : entries) {
            if (!known.contains(stem(entry)) || !entry.getFileName().toString().endsWith(SUFFIX)) {
                try {
                    var attributes = Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                    strangers.put(
                            entry.getFileName().toString(), attributes.size() + " " + attributes.lastModifiedTime());
                } catch (NoSuchFileException gone) {
                    LOG.debugf("%s went while it was looked at", entry);
                }
            }
        }
    }

    /** Those of the ids that are products, whatever their status. */
    Set<String> productIds(String category, List<String> asked) {
        return Set.copyOf(
                sql.query("select product_id from product where category = :category and product_id = any (:asked)")
                        .bind("category", category)
                        .bindTexts("asked", asked)
                        .list(String.class));
    }

    private static String stem(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - SUFFIX.length());
    }
}
