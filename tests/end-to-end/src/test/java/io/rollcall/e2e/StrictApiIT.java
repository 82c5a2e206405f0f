package io.rollcall.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Every endpoint that the API describes: what cannot be meant writes nothing (D37), and nothing that is sent makes a service
 * fail.
 */
@Order(RunOrder.OWN)
class StrictApiIT {

    private static final String NOBODY_KNOWS_THIS = "nobodyKnowsThis";
    private static final int REQUESTS = Integer.getInteger("rollcall.random-requests", 2_000);
    private static final long SEED = 43;

    private static Rollcall rollcall;
    private static List<ApiOperation> operations;
    private static String productId;

    @BeforeAll
    static void a_category_with_a_product() throws IOException {
        Path workspace = Files.createTempDirectory("rollcall-strict-");
        write(
                workspace.resolve("helper_files/mouse/activeFiltering.json"),
                "[{\"brand\": \"Acer\", \"model\": \"Cestus 310\"}]");
        rollcall = Rollcall.in(workspace);
        rollcall.post("/api/v1/catalog/mouse/seed", Map.of());
        seedSnapshot(workspace);
        productId = "mouse-acer-cestus-310";
        operations = ApiOperation.of(rollcall.get("/api/openapi").body());
        assertThat(operations).hasSizeGreaterThan(40);
    }

    /** With one value to decide on. */
    private static void seedSnapshot(Path workspace) throws IOException {
        write(
                workspace.resolve("helper_files/mouse/_generated/field_rules.json"),
                "{\"fields\": {\"weight\": {\"contract\": {\"shape\": \"scalar\"}}}}");
        write(
                workspace.resolve("specs/outputs/mouse/mouse-acer-cestus-310/latest/normalized.json"),
                "{\"fields\": {\"weight\": \"97\"}}");
        assertThat(rollcall.command("seed-db", "--category", "mouse", "--local", "--root", workspace.toString())
                        .exitCode())
                .isZero();
        assertThat(rollcall.get("/api/v1/review/mouse/cells/1").status()).isEqualTo(200);
        // Nothing changes by itself while the tests look whether anything has.
        await().atMost(Duration.ofSeconds(30))
                .until(() -> rollcall.get("/api/v1/catalog/mouse/products/mouse-acer-cestus-310")
                        .body()
                        .get("hasOutput")
                        .asBoolean());
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @AfterAll
    static void stop() {
        rollcall.down();
    }

    @Test
    void no_writing_endpoint_writes_what_it_cannot_read() {
        String before = everything();
        var wrong = new ArrayList<String>();
        for (ApiOperation operation : operations) {
            if (operation.writes()) {
                attempts(operation).forEach((attempt, answer) -> {
                    boolean refused = answer.status() == 400
                            && answer.body().path("code").asText().equals("validation_failed");
                    if (!refused) {
                        wrong.add(operation + " " + attempt + ": " + answer.status() + " " + answer.body());
                    }
                });
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void a_reading_endpoint_refuses_a_parameter_it_does_not_know_or_cannot_read() {
        var wrong = new ArrayList<String>();
        for (ApiOperation operation : operations) {
            if (!operation.writes() && !operation.path().equals("/api/v1/events/stream")) {
                var attempts = new ArrayList<>(List.of("?" + NOBODY_KNOWS_THIS + "=1"));
                operation.booleansOfQuery().forEach(name -> attempts.add("?" + name + "=maybe"));
                operation.query().stream()
                        .filter(parameter ->
                                ApiOperation.type(parameter.path("schema")).equals("integer"))
                        .forEach(parameter ->
                                attempts.add("?" + parameter.get("name").asText() + "=abc"));
                for (String attempt : attempts) {
                    var answer = rollcall.get(operation.filled(StrictApiIT::value) + attempt);
                    if (answer.status() != 400) {
                        wrong.add(operation + " " + attempt + ": " + answer.status() + " " + answer.body());
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Seeded, so that what it finds once it finds again. */
    @Test
    void no_request_makes_a_service_fail() {
        var random = new RandomRequests(operations, new Random(SEED));
        var failures = new ArrayList<String>();
        for (int i = 0; i < REQUESTS; i++) {
            RandomRequests.Made request = random.next();
            var answer = rollcall.send(request.method(), request.path(), request.body());
            if (answer.status() >= 500) {
                failures.add(request + " → " + answer.status() + " " + answer.body());
            }
        }
        assertThat(failures).isEmpty();
        rollcall.awaitUp();
    }

    private static Map<String, Rollcall.Answer> attempts(ApiOperation operation) {
        var answers = new HashMap<String, Rollcall.Answer>();
        String path = operation.filled(StrictApiIT::value);
        String body = operation.anyBody();
        String unknown = "?" + NOBODY_KNOWS_THIS + "=1";
        answers.put(unknown, rollcall.send(operation.method(), path + unknown, body));
        for (String name : operation.booleansOfQuery()) {
            for (String value : List.of("1", "yes", "on", "t", "")) {
                String attempt = "?" + name + "=" + value;
                answers.put(attempt, rollcall.send(operation.method(), path + attempt, body));
            }
        }
        if (operation.hasMembers()) {
            ObjectNode more = operation.validBody().put(NOBODY_KNOWS_THIS, true);
            answers.put("unknown member", rollcall.send(operation.method(), path, more.toString()));
            for (String name : operation.booleansOfBody()) {
                for (JsonNode value : unreadableBooleans()) {
                    ObjectNode unreadable = operation.validBody();
                    unreadable.set(name, value);
                    answers.put(name + ": " + value, rollcall.send(operation.method(), path, unreadable.toString()));
                }
            }
        }
        return answers;
    }

    private static List<JsonNode> unreadableBooleans() {
        var nodes = Rollcall.JSON.getNodeFactory();
        return List.of(nodes.textNode("yes"), nodes.textNode("true"), nodes.numberNode(1), nodes.textNode(""));
    }

    private static String value(String parameter) {
        return switch (parameter) {
            case "category" -> "mouse";
            case "productId" -> productId;
            case "slug" -> "acer";
            case "service" -> "catalog-service";
            case "id", "importId", "backupId", "decisionId" -> "1";
            default -> "x";
        };
    }

    /** What every service holds, and the files. */
    private static String everything() {
        var state = new StringBuilder();
        for (String path : List.of(
                "/api/v1/categories",
                "/api/v1/brands",
                "/api/v1/brand-history",
                "/api/v1/catalog/mouse/products",
                "/api/v1/catalog/mouse/product-history",
                "/api/v1/catalog/mouse/product-source",
                "/api/v1/identity/mouse/exceptions",
                "/api/v1/identity/mouse/rejections")) {
            state.append(path).append(' ').append(rollcall.get(path).body()).append('\n');
        }
        try (var files = Files.walk(rollcall.workspace())) {
            files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains(".rollcall"))
                    .sorted()
                    .forEach(file -> state.append(file).append('\n'));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return state.toString();
    }
}
