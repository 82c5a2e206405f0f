package io.rollcall.brand.projection;

import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;

import io.rollcall.status.KeepsPlaces;
import io.rollcall.status.Place;
import io.rollcall.workspace.Workspace;

@ApplicationScoped
@RequiredArgsConstructor
class RegistryPlaces implements KeepsPlaces {

    private final Workspace workspace;

    @Override
    public Stream<Place> places() {
        return Stream.of(Place.of("Brand registry", workspace.brandRegistry()));
    }
}
