package io.rollcall.review.snapshot;

import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;

import io.rollcall.status.KeepsPlaces;
import io.rollcall.status.Place;
import io.rollcall.workspace.Workspace;

@ApplicationScoped
@RequiredArgsConstructor
class SnapshotPlaces implements KeepsPlaces {

    private final Workspace workspace;
    private final Snapshots snapshots;

    @Override
    public Stream<Place> places() {
        return snapshots.seeded().stream()
                .map(category -> Place.of("Review snapshot", category, workspace.specDb(category)));
    }
}
