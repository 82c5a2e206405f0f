package io.rollcall.sync.crossvalidation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.rollcall.sync.SyncedCategory;
import io.rollcall.testenvironment.RealServers;
import io.rollcall.workspace.JsonText;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class KnownValuesTest extends SyncedCategory {

    private static final String MAP = """
            {
            \t"version": 2.0,
            \t"manual_enum_values": {
            \t\t"shape": [
            \t\t\t"flat"
            \t\t]
            \t},
            \t"tabs": [ ]
            }
            """;

    @BeforeEach
    void rules() throws IOException {
        write(workspace.fieldRules(category), """
                {"fields": {"shape": {"type": "string", "enum": {"policy": "closed"}}, "steps": {"type": "number", "enum": {}}}}""");
        write(workspace.knownValues(category), "{\"fields\": {\"shape\": [\"egg\"], \"steps\": [\"16\"]}}");
    }

    @Test
    void what_is_added_stands_where_the_pipelines_studio_writes_it_and_goes_again_byte_for_byte() throws IOException {
        write(map(), MAP);
        String id = add("{\"field\": \"shape\", \"values\": [\"egg\", \" Huano  Dot \", \"flat\", \"bean\"]}")
                .statusCode(200)
                .body("added.value", equalTo(List.of("Huano Dot", "bean")))
                .body("alreadyKnown.value", equalTo(List.of("egg", "flat")))
                .body("undoneAt", nullValue())
                .extract()
                .path("id");

        JsonNode written = JsonText.MAPPER.readTree(map().toFile());
        assertThat(written.at("/manual_enum_values/shape")).hasToString("[\"flat\",\"Huano Dot\",\"bean\"]");
        assertThat(written.at("/manual_enum_timestamps").properties())
                .extracting(Map.Entry::getKey)
                .containsExactly("shape::Huano Dot", "shape::bean");
        assertThat(content()).startsWith("{\n\t\"version\": 2.0,\n").contains("\n\t\"tabs\": [ ],\n");

        undo(id).statusCode(200)
                .body("undone.value", equalTo(List.of("Huano Dot", "bean")))
                .body("kept", hasSize(0));
        assertThat(content()).isEqualTo(MAP);
        undo(id).statusCode(200).body("undone", hasSize(2));
        assertThat(content()).isEqualTo(MAP);
    }

    @Test
    void a_file_that_was_not_there_is_made_and_goes_with_the_undo() {
        String id = add("{\"field\": \"shape\", \"values\": [\"bean\"]}")
                .statusCode(200)
                .extract()
                .path("id");
        assertThat(map()).exists();
        undo(id).statusCode(200);
        assertThat(map()).doesNotExist();
    }

    @Test
    void added_again_it_changes_nothing() throws IOException {
        String bulk =
                "{\"fields\": [{\"field\": \"shape\", \"values\": [\"bean\"]}, {\"field\": \"steps\", \"values\": [\"18\"]}]}";
        add(bulk).statusCode(200).body("added", hasSize(2));
        String written = content();
        add(bulk)
                .statusCode(200)
                .body("added", hasSize(0))
                .body("id", nullValue())
                .body("alreadyKnown", hasSize(2));
        add("{\"field\": \"steps\", \"values\": [\"16.0\"]}").body("added", hasSize(0));
        assertThat(content()).isEqualTo(written);
    }

    @Test
    void an_undo_leaves_what_somebody_else_added_since() throws IOException {
        String id = add("{\"field\": \"shape\", \"values\": [\"bean\", \"pear\"]}")
                .extract()
                .path("id");
        String by = content().replaceFirst("(\"shape::bean\": )\"[^\"]+\"", "$1\"2001-01-01T00:00:00Z\"");
        write(map(), by);
        undo(id).body("undone.value", equalTo(List.of("pear"))).body("kept.value", equalTo(List.of("bean")));
        assertThat(JsonText.MAPPER.readTree(content()).at("/manual_enum_values/shape"))
                .hasToString("[\"bean\"]");
    }

    @Test
    void what_is_added_is_no_gap_any_more() throws IOException {
        live("{\"brand\": \"Acme\", \"model\": \"A\", \"shape\": \"bean\"}");
        compare().statusCode(200);
        String validation = "/api/v1/catalog/" + category + "/cross-validation";
        json("{}").post(validation).then().body("production_cross_validation.warnings", hasSize(1));
        add("{\"field\": \"shape\", \"values\": [\"bean\"]}").statusCode(200);
        given().get(validation).then().body("stale", equalTo(true));
        json("{}").post(validation).then().body("counts.total", equalTo(0)).body("solved", hasSize(1));
    }

    /** The studio looks before it writes, and not at the same instant: what it writes over in between can only be added again. */
    @Test
    void what_the_studio_writes_meanwhile_is_kept() throws Exception {
        write(map(), "{\"edits\": 0}");
        var stop = new AtomicBoolean();
        var edits = new AtomicInteger();
        var studio = new Thread(() -> {
            while (!stop.get()) {
                edit(edits);
            }
        });
        studio.start();
        try {
            addTwenty();
        } finally {
            stop.set(true);
            studio.join();
        }
        addTwenty();

        JsonNode map = JsonText.MAPPER.readTree(content());
        assertThat(edits.get()).isPositive();
        assertThat(map.get("edits").asInt()).isEqualTo(edits.get());
        assertThat(map.at("/manual_enum_values/shape")).hasSize(20);
    }

    private void addTwenty() {
        IntStream.range(0, 20)
                .forEach(i -> addAtLast("{\"field\": \"shape\", \"values\": [\"shape %d\"]}".formatted(i)));
    }

    @Test
    void what_cannot_be_a_known_value_is_rejected() throws IOException {
        add("{\"field\": \"colour\", \"values\": [\"red\"]}").statusCode(422);
        add("{\"field\": \"shape\", \"values\": [\"unk\"]}").statusCode(422);
        add("{\"field\": \"shape\", \"values\": []}").statusCode(400);
        add("{\"field\": \"shape\"}").statusCode(422);
        add("{\"field\": \"shape\", \"values\": [\"a\\u200bb\"]}")
                .statusCode(422)
                .body("code", equalTo("invalid_text"));
        add("{\"field\": \"shape\", \"values\": [\"a\"], \"more\": 1}").statusCode(400);
        undo("00000000-0000-0000-0000-000000000000").statusCode(404);
        write(map(), "{\"manual_enum_values\": [");
        add("{\"field\": \"shape\", \"values\": [\"bean\"]}")
                .statusCode(409)
                .body("code", equalTo("source_unreadable"));
        assertThat(content()).isEqualTo("{\"manual_enum_values\": [");
    }

    /** As somebody does who is told to try again. */
    private void addAtLast(String request) {
        Awaitility.await().until(() -> add(request).extract().statusCode() == 200);
    }

    /** As the studio does: read, change, and write a whole file in its place. */
    private void edit(AtomicInteger edits) {
        try {
            byte[] seen = Files.readAllBytes(map());
            var document = (ObjectNode) JsonText.MAPPER.readTree(seen);
            document.put("edits", edits.get() + 1);
            Path written = map().resolveSibling("edited");
            Files.write(written, JsonText.of(document));
            if (Arrays.equals(seen, Files.readAllBytes(map()))) {
                Files.move(written, map(), StandardCopyOption.ATOMIC_MOVE);
                edits.incrementAndGet();
            }
            Thread.sleep(20);
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    private ValidatableResponse add(String request) {
        return json(request).post(values("")).then();
    }

    private ValidatableResponse undo(String id) {
        return given().post(values("/" + id + "/undo")).then();
    }

    private String values(String of) {
        return "/api/v1/catalog/" + category + "/cross-validation/known-values" + of;
    }

    private Path map() {
        return workspace.workbookMap(category);
    }

    private String content() throws IOException {
        return Files.readString(map());
    }

    private static void write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
