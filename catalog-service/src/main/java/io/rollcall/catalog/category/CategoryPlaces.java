package io.rollcall.catalog.category;

import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;

import io.rollcall.status.KeepsPlaces;
import io.rollcall.status.Place;
import io.rollcall.workspace.Queue;
import io.rollcall.workspace.Workspace;

@ApplicationScoped
@RequiredArgsConstructor
class CategoryPlaces implements KeepsPlaces {

    private final Categories categories;
    private final Workspace workspace;

    @Override
    public Stream<Place> places() {
        return categories.names().stream()
                .flatMap(category -> Stream.of(
                        Place.of("Helper files", category, workspace.helperFiles(category)),
                        Place.of("Catalog file", category, workspace.productCatalog(category)),
                        Place.of("Job files", category, workspace.jobInputs(category)),
                        Place.of("Queue", category, new Queue(workspace, category).readable()),
                        Place.of("Backups", category, workspace.backups(category))));
    }
}
