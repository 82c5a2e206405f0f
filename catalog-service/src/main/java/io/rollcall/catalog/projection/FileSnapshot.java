package io.rollcall.catalog.projection;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.rollcall.workspace.FileStamp;

/** The revision that files showed last, and how they looked then: nothing to do while all of it is the same. */
record FileSnapshot(long revision, List<FileStamp> stamps) {

    static FileSnapshot of(long revision, Path file) throws IOException {
        return of(revision, List.of(file));
    }

    static FileSnapshot of(long revision, List<Path> files) throws IOException {
        var stamps = new ArrayList<FileStamp>();
        for (Path file : files) {
            stamps.add(FileStamp.of(file));
        }
        return new FileSnapshot(revision, stamps);
    }
}
