package io.rollcall.status;

import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Where something lives.
 *
 * @param name what it is, for a person
 * @param category whose it is; null when it is no category's
 * @param path absolute, on the machine of the service; it need not exist yet
 */
public record Place(String name, @Nullable String category, String path) {

    public record PlaceList(List<Place> items) {}

    public static Place of(String name, Path path) {
        return new Place(name, null, absolute(path));
    }

    public static Place of(String name, String category, Path path) {
        return new Place(name, category, absolute(path));
    }

    private static String absolute(Path path) {
        return path.toAbsolutePath().normalize().toString();
    }
}
