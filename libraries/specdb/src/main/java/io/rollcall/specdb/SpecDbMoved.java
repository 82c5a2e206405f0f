package io.rollcall.specdb;

import java.nio.file.Path;

/** Somebody else has written a snapshot in a bucket meanwhile: nothing of this write is there. Open it again and write again. */
public final class SpecDbMoved extends RuntimeException {

    SpecDbMoved(Path file) {
        super(file + " was written by somebody else meanwhile");
    }
}
