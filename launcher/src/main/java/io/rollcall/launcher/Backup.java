package io.rollcall.launcher;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/**
 * A copy of what one Rollcall knows: databases, topics and keys of its home, and its workspace unless that is in a bucket. It is
 * made while nothing runs, so all of it is of one moment. What it should hold is written last: without that it is none.
 */
record Backup(Path folder) {

    /**
     * @param version of the build that made it; null when it was not built from a release
     * @param workspace the place in a bucket that was left where it is; null when its files are here
     * @param files how many of each part, with their bytes
     */
    record Contents(String version, Instant madeAt, String workspace, Map<String, Size> files) {}

    record Size(long files, long bytes) {

        static Size of(Path folder) throws IOException {
            long[] found = {0, 0};
            if (Files.exists(folder)) {
                Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        found[0]++;
                        found[1] += attributes.size();
                        return FileVisitResult.CONTINUE;
                    }
                });
            }
            return new Size(found[0], found[1]);
        }
    }

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final String CONTENTS = "rollcall-backup.json";
    private static final String WORKSPACE = "workspace";

    /** Where each part is, beside the part's name in the backup. */
    private static Map<String, Path> parts(Installation place) {
        var parts = new LinkedHashMap<String, Path>();
        for (String name : new String[] {"postgres", "kafka", "secret.key", "sample.json"}) {
            parts.put("home/" + name, place.home().resolve(name));
        }
        if (!place.isInBucket()) {
            parts.put(WORKSPACE, place.folder());
        }
        return parts;
    }

    Contents make(Installation place, Clock clock) throws IOException {
        if (Files.notExists(place.home().resolve("postgres"))) {
            throw new CannotStart("There is nothing to back up in " + place.home() + ".");
        }
        requireEmpty(folder, "Choose a folder that is not there yet.");
        Map<String, Path> parts = parts(place);
        if (parts.values().stream().anyMatch(folder::startsWith) || folder.startsWith(place.home())) {
            throw new CannotStart(folder + " is a part of what is backed up. Choose another folder.");
        }
        var sizes = sizes(parts);
        Files.createDirectories(folder);
        requireRoom(folder, sizes);
        for (var part : parts.entrySet()) {
            copy(part.getValue(), folder.resolve(part.getKey()));
        }
        var contents = new Contents(
                Backup.class.getPackage().getImplementationVersion(),
                clock.instant(),
                place.isInBucket() ? place.workspace() : null,
                sizes);
        FileTree.write(folder.resolve(CONTENTS), JSON.writeValueAsBytes(contents));
        return contents;
    }

    /** Into a home and a workspace that have nothing yet, so that nothing is lost to a backup. */
    Contents restore(Installation place) throws IOException {
        Contents contents = contents();
        requireWhole(contents);
        boolean hasFiles = contents.workspace() == null;
        if (hasFiles == place.isInBucket()
                || (!hasFiles && !contents.workspace().equals(place.workspace()))) {
            throw new CannotStart("This backup is of a workspace "
                    + (hasFiles ? "in a folder" : "in " + contents.workspace())
                    + ", and ROLLCALL_WORKSPACE says " + place.workspace() + ".");
        }
        for (String data : new String[] {"postgres", "kafka"}) {
            requireEmpty(place.home().resolve(data), "Choose another ROLLCALL_HOME, or ./rollcall reset this one.");
        }
        if (hasFiles) {
            requireEmpty(place.folder(), "Choose another ROLLCALL_WORKSPACE, or move its files away.");
        }
        requireRoom(place.home(), contents.files());
        Path unfinished = unfinished(place);
        Files.writeString(unfinished, folder.toString());
        for (var part : parts(place).entrySet()) {
            copy(folder.resolve(part.getKey()), part.getValue());
        }
        Files.delete(unfinished);
        return contents;
    }

    /** A restore that was killed left a part of a database behind, which must not be started. */
    static void requireFinished(Installation place) {
        if (Files.exists(unfinished(place))) {
            throw new CannotStart("A restore into " + place.home()
                    + " was not finished. Run ./rollcall reset, and restore again into an empty workspace.");
        }
    }

    private static Path unfinished(Installation place) {
        return place.home().resolve("restore-unfinished");
    }

    /** "12,345 files, 67 MB". */
    static String said(Contents contents) {
        long files = contents.files().values().stream().mapToLong(Size::files).sum();
        long bytes = contents.files().values().stream().mapToLong(Size::bytes).sum();
        return "%,d files, %,d MB".formatted(files, bytes >> 20);
    }

    private Contents contents() throws IOException {
        try {
            return JSON.readValue(Files.readAllBytes(folder.resolve(CONTENTS)), Contents.class);
        } catch (NoSuchFileException none) {
            throw new CannotStart(
                    "There is no backup in " + folder + ", or it was not finished: " + CONTENTS + " is missing.");
        } catch (JacksonException unreadable) {
            throw new CannotStart(folder.resolve(CONTENTS) + " cannot be read: " + unreadable.getOriginalMessage());
        }
    }

    private void requireWhole(Contents contents) throws IOException {
        for (var part : contents.files().entrySet()) {
            Size found = Size.of(folder.resolve(part.getKey()));
            if (!found.equals(part.getValue())) {
                throw new CannotStart(
                        "The backup in %s is not whole: %s has %,d files of %,d bytes, and had %,d of %,d."
                                .formatted(
                                        folder,
                                        part.getKey(),
                                        found.files(),
                                        found.bytes(),
                                        part.getValue().files(),
                                        part.getValue().bytes()));
            }
        }
    }

    private static Map<String, Size> sizes(Map<String, Path> parts) throws IOException {
        var sizes = new LinkedHashMap<String, Size>();
        for (var part : parts.entrySet()) {
            sizes.put(part.getKey(), Size.of(part.getValue()));
        }
        return sizes;
    }

    private static void copy(Path from, Path to) throws IOException {
        if (Files.exists(from)) {
            Files.createDirectories(to.getParent());
            FileTree.copy(from, to);
        }
    }

    private static void requireEmpty(Path folder, String advice) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        if (Files.isDirectory(folder)) {
            try (Stream<Path> inside = Files.list(folder)) {
                if (inside.findAny().isEmpty()) {
                    return;
                }
            }
        }
        throw new CannotStart(folder + " has something in it already. " + advice);
    }

    private static void requireRoom(Path folder, Map<String, Size> sizes) throws IOException {
        FileStore disk = Files.getFileStore(folder);
        long needed = sizes.values().stream().mapToLong(Size::bytes).sum();
        if (disk.getUsableSpace() < needed) {
            throw new CannotStart("Only %,d MB are free in %s, and %,d MB are needed."
                    .formatted(disk.getUsableSpace() >> 20, folder, needed >> 20));
        }
    }
}
