package io.rollcall.sync.productsource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.rollcall.sync.source.JsonPath;
import io.rollcall.sync.source.Limits;
import io.rollcall.sync.source.ProductList;
import io.rollcall.sync.source.UnreadableSource;
import io.rollcall.workspace.ContentHash;
import io.rollcall.workspace.DurableFile;

/** The list that somebody sent, for a {@code manual} source that names no file (D49). */
@ApplicationScoped
@RequiredArgsConstructor
class UploadedList {

    /**
     * @param rows of the list, the invalid ones among them
     * @param contentHash SHA-256 of what was sent
     */
    @Schema(name = "UploadedList")
    @JsonNaming(SnakeCaseStrategy.class)
    public record Uploaded(int rows, int invalidRows, long bytes, String contentHash) {}

    private final ProductSources sources;
    private final ConfiguredSources configured;

    /** Takes the place of the one before, when it is a list; its path is that of the source as it is configured. */
    Uploaded keep(String category, InputStream sent) throws IOException {
        Path target = configured.uploaded(category);
        Path arrived = Files.createTempFile(".sent-", ".json");
        try {
            Files.copy(sent, arrived, StandardCopyOption.REPLACE_EXISTING);
            Uploaded uploaded =
                    read(arrived, JsonPath.of(sources.of(category).manual().productListPath()));
            DurableFile.write(target, out -> Files.copy(arrived, out));
            return uploaded;
        } finally {
            Files.deleteIfExists(arrived);
        }
    }

    private static Uploaded read(Path file, JsonPath path) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            ProductList list = ProductList.read(in, path, Limits.STANDARD, row -> {});
            return new Uploaded(list.rows(), list.invalidRows(), Files.size(file), ContentHash.of(file));
        } catch (UnreadableSource unreadable) {
            throw new SourceProblems.Unusable(unreadable.code(), unreadable.getMessage() + ".", "");
        }
    }
}
