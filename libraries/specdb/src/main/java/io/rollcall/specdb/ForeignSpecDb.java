package io.rollcall.specdb;

import java.io.IOException;
import java.nio.file.Path;

/** A snapshot that somebody else made. It is left alone. */
public final class ForeignSpecDb extends IOException {

    private ForeignSpecDb(String message) {
        super(message);
    }

    static ForeignSpecDb notOurs(Path file) {
        return new ForeignSpecDb(file + " was made by another program. Move it away, and seed again.");
    }

    static ForeignSpecDb otherVersion(Path file, int version, int ours) {
        return new ForeignSpecDb(file + " has version " + version + " of the schema, and this program reads version "
                + ours + ". Use the program that made it, or move it away and seed again.");
    }

    static ForeignSpecDb otherCategory(Path file, String stored, String asked) {
        return new ForeignSpecDb(file + " is the snapshot of " + stored + ", not of " + asked
                + ". Move it to where the snapshot of " + stored + " belongs.");
    }
}
