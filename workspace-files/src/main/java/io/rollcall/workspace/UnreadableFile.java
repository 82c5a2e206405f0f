package io.rollcall.workspace;

import java.io.IOException;
import java.nio.file.Path;

import com.fasterxml.jackson.core.JsonProcessingException;

/** A file that is there and cannot be understood. It is never "empty" (D11). */
public final class UnreadableFile extends IOException {

    private final Path file;

    public UnreadableFile(Path file, String why) {
        super(file.getFileName() + " cannot be read: " + why);
        this.file = file;
    }

    static UnreadableFile of(Path file, JsonProcessingException broken) {
        var at = broken.getLocation();
        String where = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
        return new UnreadableFile(
                file, broken.getOriginalMessage().lines().findFirst().orElse("not JSON") + where);
    }

    public Path file() {
        return file;
    }
}
