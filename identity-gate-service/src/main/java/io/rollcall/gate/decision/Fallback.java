package io.rollcall.gate.decision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;

import io.rollcall.gate.index.IdentityMemory;
import io.rollcall.identity.IdentityIndex;
import io.rollcall.identity.InvalidText;
import io.rollcall.identity.KnownIdentities;
import io.rollcall.identity.ProductIdentity;
import io.rollcall.identity.Source;
import io.rollcall.workspace.ActiveFiltering;
import io.rollcall.workspace.ExistingCatalog;
import io.rollcall.workspace.FileStamp;
import io.rollcall.workspace.Workspace;

/**
 * The canonical products while a category has no catalog: those of a {@code product_catalog.json} that is about to be taken
 * over, else of {@code activeFiltering.json} (D11). Read when they change.
 */
@ApplicationScoped
@RequiredArgsConstructor
class Fallback {

    private record Stamp(FileStamp catalog, FileStamp activeFiltering, long generation) {}

    private record Read(Stamp stamp, KnownIdentities identities) {}

    private final IdentityMemory memory;
    private final Workspace workspace;
    private final Map<String, Read> read = new ConcurrentHashMap<>();

    /** @throws UncheckedIOException of an {@code UnreadableFile} when one of the files is there and cannot be read (D42) */
    KnownIdentities identities(String category) {
        try {
            var stamp = new Stamp(
                    FileStamp.of(workspace.productCatalog(category)),
                    FileStamp.of(workspace.activeFiltering(category)),
                    memory.generation());
            Read last = read.get(category);
            if (last == null || !last.stamp().equals(stamp)) {
                last = new Read(stamp, index(category));
                read.put(category, last);
            }
            return last.identities();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private KnownIdentities index(String category) throws IOException {
        Path catalog = workspace.productCatalog(category);
        if (Files.exists(catalog)) {
            // One that the catalog has not taken over yet.
            List<ExistingCatalog.Entry> entries = ExistingCatalog.read(catalog).entries();
            if (!entries.isEmpty()) {
                IdentityIndex index = memory.emptyIndex(category, Source.PRODUCT_CATALOG);
                entries.forEach(entry -> add(index, category, entry.brand(), entry.model(), entry.variant()));
                return index;
            }
        }
        Optional<ActiveFiltering> list = ActiveFiltering.read(workspace.activeFiltering(category));
        IdentityIndex index = memory.emptyIndex(category, list.isPresent() ? Source.ACTIVE_FILTERING : Source.NONE);
        list.ifPresent(content ->
                content.rows().forEach(row -> add(index, category, row.brand(), row.model(), row.variant())));
        return index;
    }

    private static void add(IdentityIndex index, String category, String brand, String model, String variant) {
        try {
            index.add(ProductIdentity.of(category, brand, model, variant));
        } catch (InvalidText unnameable) {
            // A row that names nothing cannot stand in anybody's way.
        }
    }
}
