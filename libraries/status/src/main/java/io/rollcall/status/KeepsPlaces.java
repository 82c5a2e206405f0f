package io.rollcall.status;

import java.util.stream.Stream;

/** A feature that keeps something where people may look for it. */
@FunctionalInterface
public interface KeepsPlaces {

    Stream<Place> places();
}
