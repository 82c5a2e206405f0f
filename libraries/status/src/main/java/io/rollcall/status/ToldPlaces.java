package io.rollcall.status;

import java.nio.file.Path;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** Places that a service does not know by itself, told by whoever starts it. What is not told is not shown. */
@ConfigMapping(prefix = "rollcall.places")
interface ToldPlaces {

    /** Where what this service says is written. */
    Optional<Path> log();

    /** Where Postgres has its data. */
    Optional<Path> postgres();

    /** Where Kafka has its topics. */
    Optional<Path> kafka();
}
