package io.rollcall.catalog.projection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;

/** The revision that files showed last, and how they looked then: nothing to do while all of it is the same. */
record FileSnapshot(long revision, List<FileTime> modified) {

    private static final FileTime ABSENT = FileTime.fromMillis(0);

    static FileSnapshot of(long revision, Path file) throws IOException {
        return of(revision, List.of(file));
    }

    static FileSnapshot of(long revision, List<Path> files) throws IOException {
        var modified = new ArrayList<FileTime>();
        for (Path file : files) {
            modified.add(modified(file));
        }
        return new FileSnapshot(revision, modified);
    }

    private static FileTime modified(Path file) throws IOException {
        try {
            return Files.getLastModifiedTime(file);
        } catch (NoSuchFileException absent) {
            return ABSENT;
        }
    }
}
