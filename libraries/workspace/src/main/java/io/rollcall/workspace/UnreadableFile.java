package io.rollcall.workspace;

import java.io.IOException;
import java.nio.file.Path;

import com.fasterxml.jackson.core.JsonProcessingException;

/** A file that is there and cannot be understood. It is never "empty" (D11, D42). */
public final class UnreadableFile extends IOException {

    private final Path file;
    private final String why;

    public UnreadableFile(Path file, String why) {
        super(file.getFileName() + " cannot be read: " + why);
        this.file = file;
        this.why = why;
    }

    public static UnreadableFile of(Path file, JsonProcessingException broken) {
        var at = broken.getLocation();
        String where = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
        return new UnreadableFile(
                file, broken.getOriginalMessage().lines().findFirst().orElse("not JSON") + where);
    }

    /** With the place in the file, where there is one. */
    public String why() {
        return why;
    }

    public Path file() {
        return file;
    }
}
