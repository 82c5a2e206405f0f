package io.rollcall.http.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import com.fasterxml.jackson.core.JsonProcessingException;
import lombok.RequiredArgsConstructor;

import io.rollcall.workspace.ContentHash;
import io.rollcall.workspace.DurableFile;
import io.rollcall.workspace.JsonText;

/**
 * Who writes a workspace, in a file of it, which is written again for as long as they do. A note that nobody has written for
 * three minutes does not count: hosts' clocks differ.
 */
@RequiredArgsConstructor
final class OwnerNote {

    /** @param installation the database that is the truth of its files */
    private record Note(String installation, String host) {}

    private static final Duration COUNTS = Duration.ofMinutes(3);
    private static final int TRIES = 8;

    private final Path file;
    private final String installation;
    private final String host;
    private final Clock clock;

    /**
     * Takes the workspace, or says again that it is ours.
     *
     * @throws WorkspaceOwned when another installation has it
     */
    void claim() throws IOException {
        byte[] note = JsonText.of(new Note(installation, host));
        for (int attempt = 0; attempt < TRIES; attempt++) {
            if (DurableFile.replace(file, free(), note)) {
                return;
            }
        }
        throw new IOException(file + " is being written all the time");
    }

    /** Another may have it at once. */
    void release() throws IOException {
        free();
        DurableFile.delete(file);
    }

    /** @return the fingerprint of what stands there; it is ours, or nobody's any more */
    private String free() throws IOException {
        try {
            Instant written = Files.getLastModifiedTime(file).toInstant();
            byte[] content = Files.readAllBytes(file);
            Note note = note(content);
            if (!installation.equals(note.installation())
                    && written.isAfter(clock.instant().minus(COUNTS))) {
                throw WorkspaceOwned.by(note.host(), written, file);
            }
            return ContentHash.quick(content);
        } catch (NoSuchFileException nobody) {
            return ContentHash.ABSENT;
        }
    }

    private Note note(byte[] content) throws IOException {
        try {
            Note note = JsonText.MAPPER.readValue(content, Note.class);
            if (note != null && note.installation() != null) {
                return note;
            }
        } catch (JsonProcessingException garbage) {
            // said below
        }
        throw WorkspaceOwned.bySomebody(file);
    }
}
