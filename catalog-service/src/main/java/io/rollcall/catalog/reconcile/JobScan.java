package io.rollcall.catalog.reconcile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.rollcall.identity.InvalidText;
import io.rollcall.identity.Name;
import io.rollcall.identity.ProductIdentity;
import io.rollcall.workspace.ContentHash;
import io.rollcall.workspace.ExistingJobInput;
import io.rollcall.workspace.UnreadableFile;

/** Reads the job files of a folder: what each says it is, and a fingerprint; never more than a few contents at a time. */
final class JobScan {

    private static final int LONGEST_PROBLEM = 500;

    private JobScan() {}

    /** By name. What goes meanwhile is not there; what comes may be missed. */
    static List<ScannedFile> of(String category, Path folder) throws IOException {
        try {
            return names(folder).parallelStream()
                    .map(name -> read(category, folder.resolve(name)))
                    .flatMap(Optional::stream)
                    .toList();
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    /** Everything that calls itself a job file, whatever it is. */
    static List<String> names(Path folder) throws IOException {
        var names = new ArrayList<String>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, "*.json")) {
                for (Path entry : entries) {
                    String name = entry.getFileName().toString();
                    if (!name.startsWith(".")) {
                        names.add(name);
                    }
                }
            } catch (java.nio.file.DirectoryIteratorException broken) {
                throw broken.getCause();
            }
        }
        names.sort(null);
        return names;
    }

    private static Optional<ScannedFile> read(String category, Path file) {
        try {
            return Optional.of(readOrThrow(category, file));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static ScannedFile readOrThrow(String category, Path file) throws IOException {
        String name = file.getFileName().toString();
        var attributes = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        Instant modified = attributes.lastModifiedTime().toInstant();
        String fingerprint = "";
        ExistingJobInput job = ExistingJobInput.NOTHING;
        try {
            byte[] content = ExistingJobInput.content(file, attributes);
            fingerprint = ContentHash.quick(content);
            job = ExistingJobInput.of(file, content);
            var identity = ProductIdentity.of(category, job.brand(), job.model(), job.variant());
            return new ScannedFile(name, content.length, modified, fingerprint, job, identity, null);
        } catch (UnreadableFile unreadable) {
            return unreadable(name, attributes, fingerprint, job, unreadable.getMessage());
        } catch (InvalidText unnameable) {
            return unreadable(
                    name, attributes, fingerprint, job, name + " names no product: " + unnameable.getMessage());
        }
    }

    private static ScannedFile unreadable(
            String name, BasicFileAttributes attributes, String fingerprint, ExistingJobInput job, String problem) {
        return new ScannedFile(
                name,
                attributes.size(),
                attributes.lastModifiedTime().toInstant(),
                fingerprint,
                job,
                null,
                Name.printable(problem, LONGEST_PROBLEM));
    }
}
