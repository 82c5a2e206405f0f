package io.rollcall.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/** What Kustomize prints of a folder; {@code deploy/kubernetes/verify} puts it where {@code rendered} says. */
record Overlay(String name, List<Manifest> manifests) {

    private static final Path RENDERED = Path.of(System.getProperty("rendered", "target/rendered"));

    static Stream<Overlay> all() {
        return Stream.of("single", "ha", "example", "migrations", "example-migrations")
                .map(Overlay::named);
    }

    /** Those that run something for good. */
    static Stream<Overlay> installations() {
        return Stream.of("single", "ha", "example").map(Overlay::named);
    }

    static Overlay named(String name) {
        var yaml = new YAMLMapper();
        var manifests = new ArrayList<Manifest>();
        try (var documents = yaml.readerFor(JsonNode.class)
                .<JsonNode>readValues(RENDERED.resolve(name + ".yaml").toFile())) {
            documents.forEachRemaining(document -> manifests.add(new Manifest(document)));
        } catch (IOException e) {
            throw new UncheckedIOException("Run deploy/kubernetes/verify, which renders the overlays first", e);
        }
        return new Overlay(name, manifests);
    }

    Stream<Manifest> ofKind(String kind) {
        return manifests.stream().filter(manifest -> manifest.kind().equals(kind));
    }

    Manifest only(String kind, String name) {
        return ofKind(kind)
                .filter(manifest -> manifest.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public String toString() {
        return name;
    }
}
