package io.rollcall.catalog.untracked;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;

import io.rollcall.catalog.category.Categories;
import io.rollcall.http.RequestProblem;
import io.rollcall.workspace.ActiveFiltering;
import io.rollcall.workspace.ContentHash;
import io.rollcall.workspace.UnreadableFile;
import io.rollcall.workspace.Workspace;

/** {@code activeFiltering.json}, which says which products exist while there is no catalog (D11). */
@ApplicationScoped
@RequiredArgsConstructor
public class CanonicalFile {

    static final class NoCanonicalSource extends RequestProblem {
        NoCanonicalSource() {
            super(
                    422,
                    "no_canonical_source",
                    "The category has neither a catalog nor an activeFiltering.json: nothing says which products exist.");
        }
    }

    private final Workspace workspace;

    private final Categories categories;

    /** @param hash SHA-256 of the file */
    public record Hashed(ActiveFiltering list, String hash) {}

    /**
     * @throws RequestProblem {@code no_canonical_source} where there is none, {@code catalog_file_not_adopted} while a catalog file is
     *     there that says more
     * @throws UnreadableFile when one of the two files is there and cannot be read (D42)
     */
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
        categories.refuseUnadoptedFile(category);
        try {
            return reading.of(workspace.activeFiltering(category));
        } catch (NoSuchFileException absent) {
            throw new NoCanonicalSource();
        }
    }
}
