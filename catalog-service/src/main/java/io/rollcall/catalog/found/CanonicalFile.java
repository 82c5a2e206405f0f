package io.rollcall.catalog.found;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.rollcall.http.Refusal;
import io.rollcall.workspace.ActiveFiltering;
import io.rollcall.workspace.ContentHash;
import io.rollcall.workspace.UnreadableFile;
import io.rollcall.workspace.Workspace;

/** {@code activeFiltering.json}, which says which products exist while there is no catalog (D11). */
@ApplicationScoped
public class CanonicalFile {

    static final class SourceTrouble extends Refusal {
        SourceTrouble(String code, String detail) {
            super(422, code, detail);
        }
    }

    private final Workspace workspace;

    CanonicalFile(@ConfigProperty(name = "rollcall.workspace") Path workspace) {
        this.workspace = new Workspace(workspace);
    }

    /** @param hash SHA-256 of the file */
    public record Hashed(ActiveFiltering list, String hash) {}

    /** @throws Refusal {@code no_canonical_source} where there is none, {@code active_filtering_unreadable} */
    public ActiveFiltering required(String category) throws IOException {
        return read(category, file -> ActiveFiltering.read(file)
                .orElseThrow(() -> new NoSuchFileException(file.toString())));
    }

    /** The same with the hash of the very bytes it was read from. */
    public Hashed hashed(String category) throws IOException {
        return read(category, file -> {
            byte[] content = Files.readAllBytes(file);
            return new Hashed(ActiveFiltering.of(file, content), ContentHash.of(content));
        });
    }

    private interface Reading<T> {
        T of(Path file) throws IOException;
    }

    private <T> T read(String category, Reading<T> reading) throws IOException {
        try {
            return reading.of(workspace.activeFiltering(category));
        } catch (NoSuchFileException absent) {
            throw new SourceTrouble(
                    "no_canonical_source",
                    "The category has neither a catalog nor an activeFiltering.json: nothing says which products exist.");
        } catch (UnreadableFile broken) {
            throw new SourceTrouble("active_filtering_unreadable", broken.getMessage() + ". Nothing was changed.");
        }
    }
}
