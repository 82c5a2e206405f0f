package io.rollcall.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonProcessingException;

import io.rollcall.workspace.BackupManifest.BackedUp;
import io.rollcall.workspace.BackupManifest.MovedResults;

/**
 * Job inputs that are taken away so that they can be brought back byte for byte (D15): a manifest that says what is to go,
 * durable before the first file does, and the files themselves, moved beside it. Every step can be repeated.
 */
public final class Backup {

    /** Why a file was left where it is. */
    public record Skipped(String file, String reason, String message) {}

    /** @param files those that are in the backup now */
    public record Taken(List<BackedUp> files, List<Skipped> skipped) {}

    /** @param unchanged files that are there as they were */
    public record Returned(int restored, int unchanged, List<Skipped> skipped) {}

    private static final String MANIFEST = "manifest.json";
    private static final String GONE = "gone";
    private static final String CHANGED = "changed";

    private final Workspace workspace;
    private final String category;
    private final Path folder;

    public Backup(Workspace workspace, String category, String id) {
        this.workspace = workspace;
        this.category = category;
        this.folder = workspace.backups(category).resolve(id);
    }

    /** @return empty when there is none, or none that was begun */
    public Optional<BackupManifest> manifest() throws IOException {
        Path manifest = folder.resolve(MANIFEST);
        try {
            return Optional.of(JsonText.MAPPER.readValue(Files.readAllBytes(manifest), BackupManifest.class));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        } catch (JsonProcessingException broken) {
            throw UnreadableFile.of(manifest, broken);
        }
    }

    /** The file as it was taken away. */
    public Path file(String name) {
        return folder.resolve("files").resolve(name);
    }

    /** What a file is now, to be taken away as that; empty when it has gone. */
    public static Optional<BackedUp> describe(Path file, String reason, String canonicalProductId) throws IOException {
        try {
            byte[] content = Files.readAllBytes(file);
            return Optional.of(new BackedUp(
                    file.getFileName().toString(),
                    content.length,
                    ContentHash.of(content),
                    Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant(),
                    permissions(file),
                    reason,
                    canonicalProductId));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
    }

    /** Says durably what is to go, and keeps the overrides that are to move. */
    public void begin(BackupManifest manifest) throws IOException {
        for (MovedResults moved : manifest.results()) {
            Path overrides = workspace.overrides(category, moved.from());
            if (moved.overrides() && Files.exists(overrides)) {
                DurableFile.write(kept(moved.from()), Files.readAllBytes(overrides));
            }
        }
        write(manifest);
        Failpoint.BACKUP_BEGUN.reached();
    }

    /** Moves the files here that are as the manifest says; one that is here already was moved before. */
    public Taken take(BackupManifest manifest) throws IOException {
        var taken = new ArrayList<BackedUp>();
        var skipped = new ArrayList<Skipped>();
        Files.createDirectories(file("x").getParent());
        for (BackedUp entry : manifest.files()) {
            Path target = file(entry.file());
            if (Files.exists(target)) {
                removeTwin(entry);
                taken.add(entry);
                continue;
            }
            String why = move(workspace.jobInputs(category).resolve(entry.file()), target, entry);
            Failpoint.BACKUP_TOOK.reached();
            if (why == null) {
                taken.add(entry);
            } else {
                skipped.add(new Skipped(entry.file(), why, message(why)));
            }
        }
        if (!taken.isEmpty()) {
            DurableFile.syncFolder(file("x").getParent());
            DurableFile.syncFolder(workspace.jobInputs(category));
        }
        Failpoint.BACKUP_TAKEN.reached();
        return new Taken(taken, skipped);
    }

    /** Where a move is a copy and a deletion, a crash between them leaves both. */
    private void removeTwin(BackedUp entry) throws IOException {
        Path source = workspace.jobInputs(category).resolve(entry.file());
        if (entry.isIn(source) && entry.isIn(file(entry.file()))) {
            Files.delete(source);
        }
    }

    /** @param taken what is really here; a backup of nothing is none */
    public void finish(BackupManifest manifest, List<BackedUp> taken) throws IOException {
        write(manifest.whole(taken));
        DurableFile.syncFolder(folder.getParent());
    }

    /** @return null when it was moved; why not, otherwise */
    private static String move(Path source, Path target, BackedUp entry) throws IOException {
        try {
            return Store.of(source).take(source, entry, target) ? null : CHANGED;
        } catch (NoSuchFileException gone) {
            return GONE;
        }
    }

    /**
     * Brings files back as they were, with time and permissions; what has their name now stays.
     *
     * @param names null for all of them
     */
    public Returned restore(BackupManifest manifest, Set<String> names) throws IOException {
        int restored = 0;
        int unchanged = 0;
        var skipped = new ArrayList<Skipped>();
        Path jobs = workspace.jobInputs(category);
        Files.createDirectories(jobs);
        for (BackedUp entry : manifest.files()) {
            if (names != null && !names.contains(entry.file())) {
                continue;
            }
            Path target = jobs.resolve(entry.file());
            if (entry.isIn(target)) {
                unchanged++;
            } else if (!entry.isIn(file(entry.file()))) {
                skipped.add(new Skipped(
                        entry.file(), "spoiled", "The backup's copy is not what was taken away; it was not restored."));
            } else if (bringBack(entry, target)) {
                restored++;
            } else {
                skipped.add(new Skipped(entry.file(), "exists", "Another file has its name now; that one stays."));
            }
        }
        DurableFile.syncFolder(jobs);
        return new Returned(restored, unchanged, skipped);
    }

    public void markRestored(BackupManifest manifest, Instant at, String by) throws IOException {
        write(manifest.restored(at, by));
    }

    /** @return false when there is a file of this name */
    private boolean bringBack(BackedUp entry, Path target) throws IOException {
        return Store.of(target).bringBack(entry, Files.readAllBytes(file(entry.file())), target);
    }

    /** Brings research back to where it was, and overrides as they were. */
    public int returnResults(BackupManifest manifest) throws IOException {
        var files = new ProductFiles(workspace, category);
        int returned = 0;
        for (MovedResults moved : manifest.results()) {
            if (files.results(Set.of(moved.from())).isEmpty()) {
                files.moveResults(moved.to(), moved.from());
                if (moved.overrides() && Files.exists(kept(moved.from()))) {
                    DurableFile.write(
                            workspace.overrides(category, moved.from()), Files.readAllBytes(kept(moved.from())));
                }
                returned++;
            }
        }
        return returned;
    }

    /** The ids of a category's backups, the newest first. */
    public static List<String> ids(Workspace workspace, String category) throws IOException {
        try (var folders = Files.list(workspace.backups(category))) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted(java.util.Comparator.reverseOrder())
                    .toList();
        } catch (NoSuchFileException none) {
            return List.of();
        }
    }

    /** Deletes the backup, its manifest last, so that what is left of it by a crash is still known for one. */
    public void delete() throws IOException {
        var left = new TreeMap<Integer, Set<Path>>(java.util.Comparator.reverseOrder());
        try (var all = Files.walk(folder)) {
            all.forEach(path -> left.computeIfAbsent(path.getNameCount(), depth -> new HashSet<>())
                    .add(path));
        } catch (NoSuchFileException gone) {
            return;
        }
        for (Map.Entry<Integer, Set<Path>> level : left.entrySet()) {
            for (Path path : level.getValue()) {
                Files.deleteIfExists(path);
            }
        }
        DurableFile.syncFolder(folder.getParent());
    }

    private void write(BackupManifest manifest) throws IOException {
        DurableFile.write(folder.resolve(MANIFEST), JsonText.of(manifest));
    }

    private Path kept(String productId) {
        return folder.resolve("overrides").resolve(productId + ".overrides.json");
    }

    private static String permissions(Path file) throws IOException {
        var view = Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        return view == null
                ? null
                : PosixFilePermissions.toString(view.readAttributes().permissions());
    }

    private static String message(String reason) {
        return reason.equals(GONE)
                ? "It had gone before it could be moved."
                : "It changed since it was looked at, and was left alone.";
    }
}
