package io.rollcall.sync.productsource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import io.rollcall.status.KeepsPlaces;
import io.rollcall.status.Place;
import io.rollcall.sync.SyncConfig;
import io.rollcall.workspace.Workspace;

/** Where sources stand, and the key of their secrets: its path, never what is in it. */
@ApplicationScoped
class SourcePlaces implements KeepsPlaces {

    private final Workspace workspace;
    private final Optional<Path> keyFile;

    SourcePlaces(Workspace workspace, SyncConfig config) {
        this.workspace = workspace;
        this.keyFile = config.secrets().key().isPresent()
                ? Optional.empty()
                : Optional.of(config.secrets().keyFile());
    }

    @Override
    public Stream<Place> places() {
        return Stream.concat(
                keyFile.map(path -> Place.of("Key of stored secrets", path)).stream(),
                categories().stream()
                        .flatMap(category -> Stream.of(
                                Place.of("Production source", category, workspace.productSource(category)),
                                Place.of("Production report", category, workspace.productionSyncReport(category)))));
    }

    private List<String> categories() {
        try {
            return workspace.categories();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
