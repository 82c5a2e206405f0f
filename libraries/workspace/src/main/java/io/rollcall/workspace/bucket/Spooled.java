package io.rollcall.workspace.bucket;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import io.rollcall.workspace.FingerprintedContent;
import io.rollcall.workspace.Store;

/** Content kept on this machine until it is sent: only then is it known how much it is. */
record Spooled(Path file, String fingerprint) implements AutoCloseable {

    static Spooled of(Store.Content content) throws IOException {
        Path file = Files.createTempFile("rollcall-put-", "");
        try (OutputStream out = Files.newOutputStream(file)) {
            var fingerprinted = new FingerprintedContent(content);
            fingerprinted.writeTo(out);
            return new Spooled(file, fingerprinted.fingerprint());
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(file);
            throw failed;
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
