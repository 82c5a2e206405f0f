package io.rollcall.catalog.projection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/** The revision a file showed last, and how the file looked then: nothing to do while both are the same. */
record ShownFile(long revision, FileTime modified) {

    static ShownFile of(long revision, Path file) throws IOException {
        try {
            return new ShownFile(revision, Files.getLastModifiedTime(file));
        } catch (NoSuchFileException absent) {
            return new ShownFile(revision, FileTime.fromMillis(0));
        }
    }
}
