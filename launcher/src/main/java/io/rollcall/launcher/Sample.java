package io.rollcall.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The bundled workspace, for somebody who brings none. How far it has come is written down before every step, so that a
 * kill at any moment leaves something the next start completes. Files somebody else put there are never touched.
 */
final class Sample {
    private enum Step {
        NONE,
        COPYING,
        MOVING,
        COPIED,
        SEEDED
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Installation place;
    private final Path source;
    private final Path unfinished;
    private Step step;

    private Sample(Installation place, Step step) {
        this.place = place;
        this.step = step;
        this.source = place.source().resolve("sample").resolve("workspace");
        // Inside the workspace, hence on the same disk, and with a dot: nobody takes it for a workspace's file.
        this.unfinished = place.folder().resolve(".sample-unfinished");
    }

    static Sample of(Installation place) {
        return new Sample(place, written(place));
    }

    /** Before the services start, so that they never see half of it. */
    void copy() {
        try {
            Files.createDirectories(place.folder());
            boolean empty = isEmpty();
            if (step == Step.MOVING) {
                move();
            } else if (empty && Files.isDirectory(source)) {
                become(Step.COPYING);
                FileTree.delete(unfinished);
                FileTree.copy(source, unfinished);
                become(Step.MOVING);
                move();
            }
        } catch (IOException e) {
            throw new CannotStart(
                    "Cannot prepare the workspace " + place.workspace() + " (" + HomeLock.reason(e) + ")", e);
        }
    }

    /** After everything is ready, through the same door as anybody else. */
    void seed(Console console) {
        if (step != Step.COPIED) {
            return;
        }
        try {
            int brands = post("/api/v1/brands/seed").path("created").asInt();
            JsonNode products = post("/api/v1/catalog/mouse/seed");
            become(Step.SEEDED);
            console.done(
                    "sample seeded",
                    "%d products, %d brands".formatted(products.path("seeded").asInt(), brands));
        } catch (IOException e) {
            console.trouble(
                    "sample not seeded",
                    String.valueOf(e.getMessage()).replaceFirst("\\.$", "") + ". The next start tries again.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static boolean isFromSample(Installation place) {
        return written(place) != Step.NONE;
    }

    private void move() throws IOException {
        if (Files.exists(unfinished)) {
            try (Stream<Path> entries = Files.list(unfinished)) {
                for (Path entry : entries.toList()) {
                    Files.move(entry, place.folder().resolve(entry.getFileName()));
                }
            }
            Files.delete(unfinished);
        }
        become(Step.COPIED);
    }

    private boolean isEmpty() throws IOException {
        try (Stream<Path> entries = Files.list(place.folder())) {
            return entries.allMatch(entry -> entry.getFileName().toString().startsWith("."));
        }
    }

    private JsonNode post(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(place.url() + path))
                                .timeout(Duration.ofMinutes(2))
                                .header("content-type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString("{\"dryRun\":false}"))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " answered " + answer.statusCode() + ": "
                    + JSON.readTree(answer.body()).path("detail").asText());
        }
        return JSON.readTree(answer.body());
    }

    private void become(Step next) throws IOException {
        step = next;
        FileTree.write(
                place.sampleFile(),
                JSON.writeValueAsBytes(Map.of("state", next.name().toLowerCase(), "workspace", place.workspace())));
    }

    /** What was written down counts for the workspace it was written for only. */
    private static Step written(Installation place) {
        try {
            JsonNode file = JSON.readTree(Files.readAllBytes(place.sampleFile()));
            return file.path("workspace").asText().equals(place.workspace())
                    ? Step.valueOf(file.path("state").asText().toUpperCase())
                    : Step.NONE;
        } catch (IOException | IllegalArgumentException none) {
            return Step.NONE;
        }
    }
}
