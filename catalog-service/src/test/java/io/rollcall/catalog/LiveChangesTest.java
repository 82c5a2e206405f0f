package io.rollcall.catalog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.rollcall.testenvironment.RealServers;

/** What screens are told while they show something. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class LiveChangesTest {

    @TestHTTPResource("/")
    URL service;

    @Inject
    DataSource database;

    private String category;
    private String brand;
    private final List<Stream<String>> open = new CopyOnWriteArrayList<>();

    @BeforeEach
    void a_category_of_its_own() {
        category = "l" + UUID.randomUUID().toString().substring(0, 8);
        brand = "Acer " + category;
        given().contentType(ContentType.JSON).body(Map.of("category", category)).post("/api/v1/categories");
        FakeBrandRegistry.register(brand, List.of(), category);
    }

    @AfterEach
    void nobody_watches() {
        open.forEach(Stream::close);
    }

    @Test
    void every_screen_is_told_of_every_change_once() throws Exception {
        add(1, 1);
        List<String> one = watch(null);
        List<String> other = watch(null);
        add(2, 3);
        given().delete("/api/v1/catalog/" + category + "/products/" + id(2))
                .then()
                .statusCode(200);

        for (List<String> screen : List.of(one, other)) {
            await().untilAsserted(() -> assertThat(String.join("\n", screen))
                    .contains("\"type\":\"product-removed\"")
                    .contains("event:queue"));
            assertThat(changes(screen)).containsExactly("added 2", "added 3", "removed 2");
        }
    }

    @Test
    void a_screen_that_comes_back_goes_on_where_it_was() throws Exception {
        add(1, 4);
        List<String> screen = watch(category + ":2");
        await().untilAsserted(() -> assertThat(changes(screen)).containsExactly("added 3", "added 4"));
    }

    @Test
    void a_bulk_is_told_in_short() throws Exception {
        add(1, 1);
        List<String> screen = watch(null);
        var rows = IntStream.rangeClosed(2, 400)
                .mapToObj(i -> Map.of("brand", brand, "model", "M" + i))
                .toList();
        given().contentType(ContentType.JSON)
                .body(Map.of("products", rows))
                .post("/api/v1/catalog/" + category + "/products/bulk")
                .then()
                .statusCode(200);
        await().untilAsserted(() -> assertThat(String.join("\n", screen)).contains("\"more\":299"));
        assertThat(changes(screen)).hasSize(100);
    }

    @Test
    void a_screen_that_was_away_too_long_begins_again() throws Exception {
        add(1, 3);
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("delete from outbox_event where revision < 3 and stream = '" + category + "'");
        }
        List<String> screen = watch(category + ":1");
        await().untilAsserted(() -> assertThat(screen).contains("event:reset"));
        assertThat(changes(screen)).isEmpty();
    }

    @Test
    void there_is_no_stream_of_a_category_there_is_not() {
        given().accept("text/event-stream")
                .get("/api/v1/events/stream?category=nowhere")
                .then()
                .statusCode(404);
    }

    /** The lines of a stream as they come, once it has begun. */
    private List<String> watch(String lastEventId) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(service + "api/v1/events/stream?category=" + category))
                .header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        var lines = new CopyOnWriteArrayList<String>();
        Stream<String> body = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request.build(), BodyHandlers.ofLines())
                .body();
        open.add(body);
        var reader = new Thread(() -> {
            try {
                body.forEach(lines::add);
            } catch (RuntimeException closed) {
                lines.add("closed");
            }
        });
        reader.setDaemon(true);
        reader.start();
        await().until(() -> !lines.isEmpty());
        return lines;
    }

    private static List<String> changes(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("data:"))
                .flatMap(line -> Stream.of(line.split("\\{\"type\":\"product-")).skip(1))
                .map(change -> change.replaceAll("\".*?\"productId\":\"[^\"]*-m(\\d+)\".*", " $1"))
                .toList();
    }

    private void add(int from, int to) {
        for (int i = from; i <= to; i++) {
            given().contentType(ContentType.JSON)
                    .body(Map.of("brand", brand, "model", "M" + i))
                    .post("/api/v1/catalog/" + category + "/products")
                    .then()
                    .statusCode(201);
        }
    }

    private String id(int model) {
        return category + "-acer-" + category + "-m" + model;
    }
}
