package io.rollcall.status;

import java.util.Optional;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;

import io.rollcall.workspace.Workspace;

/** What every service has. */
@ApplicationScoped
@RequiredArgsConstructor
class OwnPlaces implements KeepsPlaces {

    private final Workspace workspace;
    private final ToldPlaces told;

    @Override
    public Stream<Place> places() {
        return Stream.of(
                        Optional.of(Place.of("Workspace", workspace.root())),
                        told.log().map(path -> Place.of("Log", path)),
                        told.postgres().map(path -> Place.of("Data of Postgres", path)),
                        told.kafka().map(path -> Place.of("Data of Kafka", path)))
                .flatMap(Optional::stream);
    }
}
