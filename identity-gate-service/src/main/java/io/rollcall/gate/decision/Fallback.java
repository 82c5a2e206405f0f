package io.rollcall.gate.decision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.rollcall.gate.index.IdentityMemory;
import io.rollcall.http.Refusal;
import io.rollcall.identity.IdentityIndex;
import io.rollcall.identity.InvalidText;
import io.rollcall.identity.KnownIdentities;
import io.rollcall.identity.ProductIdentity;
import io.rollcall.identity.Source;
import io.rollcall.workspace.ActiveFiltering;
import io.rollcall.workspace.UnreadableFile;
import io.rollcall.workspace.Workspace;

/** The canonical products while a category has no catalog: {@code activeFiltering.json} (D11), read when it changes. */
@ApplicationScoped
class Fallback {

    static final class SourceUnreadable extends Refusal {
        SourceUnreadable(String detail) {
            super(422, "active_filtering_unreadable", detail + ". Repair the file; it is not taken for an empty one.");
        }
    }

    /** @param modified of the file; null when there is none */
    private record Stamp(FileTime modified, long size, long generation) {}

    private record Read(Stamp stamp, KnownIdentities identities) {}

    private final IdentityMemory memory;
    private final Workspace workspace;
    private final Map<String, Read> read = new ConcurrentHashMap<>();

    Fallback(IdentityMemory memory, @ConfigProperty(name = "rollcall.workspace") Path workspace) {
        this.memory = memory;
        this.workspace = new Workspace(workspace);
    }

    KnownIdentities identities(String category) {
        try {
            Path file = workspace.activeFiltering(category);
            Stamp stamp = stamp(file);
            Read last = read.get(category);
            if (last == null || !last.stamp().equals(stamp)) {
                last = new Read(stamp, index(category, file));
                read.put(category, last);
            }
            return last.identities();
        } catch (UnreadableFile broken) {
            throw new SourceUnreadable(broken.getMessage());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Stamp stamp(Path file) throws IOException {
        try {
            return new Stamp(Files.getLastModifiedTime(file), Files.size(file), memory.generation());
        } catch (NoSuchFileException absent) {
            return new Stamp(null, 0, memory.generation());
        }
    }

    private KnownIdentities index(String category, Path file) throws IOException {
        Optional<ActiveFiltering> content = ActiveFiltering.read(file);
        IdentityIndex index = memory.emptyIndex(category, content.isPresent() ? Source.ACTIVE_FILTERING : Source.NONE);
        content.ifPresent(rows -> rows.rows().forEach(row -> add(index, category, row)));
        return index;
    }

    private static void add(IdentityIndex index, String category, ActiveFiltering.Row row) {
        try {
            index.add(ProductIdentity.of(category, row.brand(), row.model(), row.variant()));
        } catch (InvalidText unnameable) {
            // A row that names nothing cannot stand in anybody's way.
        }
    }
}
