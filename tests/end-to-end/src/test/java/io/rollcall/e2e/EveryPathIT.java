package io.rollcall.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.rollcall.identity.Intake;
import io.rollcall.workbook.SmallWorkbook;

/**
 * Every way an identity comes in ({@link Intake}) refuses a fabricated variant with the same code and remembers it, and
 * accepts it once a named person made an exception.
 */
@Order(RunOrder.SAMPLE)
class EveryPathIT {

    private static final String REFUSED = "variant_is_model_substring";
    private static final String ACCEPTED = "accepted";

    private final Rollcall rollcall = Rollcall.withSample();

    /** Each tries one identity in a category of its own, and says what it was told. */
    private final Map<Intake, BiFunction<String, String, String>> attempts = new EnumMap<>(Map.of(
            Intake.ADD, this::add,
            Intake.UPDATE, this::update,
            Intake.BULK, this::bulk,
            Intake.SEED, this::seed,
            Intake.IMPORT, this::importWorkbook,
            Intake.PRODUCTION, this::production,
            Intake.SYNC, this::sync,
            Intake.QUEUE_SYNC, this::jobOnDisk,
            Intake.GATE, this::askTheGate));

    @Test
    void no_path_is_left_out() {
        assertThat(attempts.keySet()).containsExactlyInAnyOrder(Intake.values());
    }

    @ParameterizedTest
    @EnumSource(Intake.class)
    void a_fabricated_variant_needs_an_exception(Intake path) {
        String category = "path-" + path.token();
        Path helperFiles = rollcall.workspace().resolve("helper_files/" + category);
        write(helperFiles.resolve("activeFiltering.json"), "[]");
        rollcall.post("/api/v1/categories", Map.of("category", category));
        rollcall.post(
                "/api/v1/brands/ensure", Map.of("names", List.of("Acer"), "category", category, "addedBy", "paths"));

        assertThat(attempts.get(path).apply(category, "Cestus 310")).isEqualTo(REFUSED);
        await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> {
            JsonNode groups = rollcall.get("/api/v1/identity/" + category + "/rejections/groups?q=310")
                    .body();
            assertThat(groups.at("/items/0/latest/path").asText()).isEqualTo(path.token());
            assertThat(groups.at("/items/0/latest/reason").asText()).isEqualTo(REFUSED);
            assertThat(groups.at("/items/0/latest/canonicalProductId").asText())
                    .isEqualTo(category + "-acer-cestus-310");
        });

        var exception =
                Map.of("brand", "ACER", "model", "Cestus 310", "variant", "310", "reason", "It is sold like this");
        // Where the product came without its variant and was removed again, the gate has to hear of that first.
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(rollcall.post("/api/v1/identity/" + category + "/exceptions", exception)
                                .status())
                        .isEqualTo(201));
        assertThat(attempts.get(path).apply(category, "Cestus 310")).isEqualTo(ACCEPTED);
    }

    @Test
    void the_command_line_refuses_with_the_same_code_and_applies_the_exception_in_one_step() {
        rollcall.post("/api/v1/categories", Map.of("category", "path-cli"));
        rollcall.post(
                "/api/v1/brands/ensure", Map.of("names", List.of("Acer"), "category", "path-cli", "addedBy", "paths"));
        String[] add = {
            "product", "add", "--category", "path-cli", "--brand", "Acer", "--model", "Cestus 310", "--variant", "310"
        };
        var refused = rollcall.command(add);
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).contains(REFUSED, "--fix 2");
        var fixed = new java.util.ArrayList<>(List.of(add));
        fixed.addAll(List.of("--fix", "2", "--reason", "It is sold like this"));
        assertThat(rollcall.command(fixed.toArray(String[]::new)).exitCode()).isZero();
        assertThat(rollcall.get("/api/v1/catalog/path-cli/products/path-cli-acer-cestus-310-310")
                        .status())
                .isEqualTo(200);
    }

    private String add(String category, String model) {
        return told(rollcall.post(products(category), identity(model)));
    }

    private String update(String category, String model) {
        rollcall.post(products(category), Map.of("brand", "Acer", "model", "Plain"));
        return told(rollcall.put(products(category) + "/" + category + "-acer-plain", identity(model)));
    }

    private String bulk(String category, String model) {
        return addedBy(products(category) + "/bulk", model);
    }

    private String production(String category, String model) {
        return addedBy("/api/v1/catalog/" + category + "/production-adds", model);
    }

    private String addedBy(String path, String model) {
        JsonNode row = rollcall.post(path, Map.of("products", List.of(identity(model))))
                .body()
                .at("/results/0");
        return row.get("status").asText().equals("created")
                ? ACCEPTED
                : row.get("reason").asText();
    }

    private String seed(String category, String model) {
        activeFiltering(category, model);
        JsonNode report = rollcall.post("/api/v1/catalog/" + category + "/seed", Map.of("dryRun", false))
                .body();
        assertThat(report.get("seeded").asInt()).isOne();
        if (report.get("variantWarnings").isEmpty()) {
            return ACCEPTED;
        }
        rollcall.delete(products(category) + "/"
                + report.at("/variantWarnings/0/strippedProductId").asText());
        return report.at("/variantWarnings/0/reason").asText();
    }

    private String importWorkbook(String category, String model) {
        SmallWorkbook.write(
                rollcall.workspace().resolve("helper_files/" + category + "/list.xlsx"),
                List.of(List.of("Acer", model, "310")));
        String path = "/api/v1/catalog/" + category + "/import/workbook";
        JsonNode preview = rollcall.post(path, Map.of()).body();
        JsonNode row = rollcall.post(path + "/" + preview.get("import_id").asText() + "/apply", Map.of())
                .body()
                .at("/results/0");
        assertThat(row.get("status").asText()).isEqualTo("created");
        if (preview.get("variant_warnings").isEmpty()) {
            return ACCEPTED;
        }
        rollcall.delete(products(category) + "/" + row.get("productId").asText());
        return preview.at("/variant_warnings/0/reason").asText();
    }

    private String sync(String category, String model) {
        activeFiltering(category, model);
        write(
                rollcall.workspace().resolve("specs/inputs/" + category + "/products/found.json"),
                "{\"identityLock\": {\"brand\": \"Acer\", \"model\": \"" + model + "\", \"variant\": \"310\"}}");
        JsonNode report =
                rollcall.post("/api/v1/catalog/" + category + "/sync", Map.of()).body();
        return report.get("created").asInt() == 1
                ? ACCEPTED
                : report.at("/orphans/0/reason").asText();
    }

    private String jobOnDisk(String category, String model) {
        rollcall.post(products(category), Map.of("brand", "Acer", "model", "Plain"));
        String id = category + "-acer-cestus-310-310";
        write(
                rollcall.workspace().resolve("specs/inputs/" + category + "/products/" + id + ".json"),
                "{\"productId\": \"" + id + "\", \"identityLock\": {\"brand\": \"Acer\", \"model\": \"" + model
                        + "\", \"variant\": \"310\"}}");
        JsonNode report =
                rollcall.post("/api/v1/catalog/" + category + "/sync", Map.of()).body();
        boolean queued = rollcall.file("out/_queue/" + category + "/state.json")
                .get("products")
                .has(id);
        return queued ? ACCEPTED : report.at("/orphans/0/reason").asText();
    }

    private String askTheGate(String category, String model) {
        activeFiltering(category, model);
        JsonNode decision = rollcall.post("/api/v1/identity/" + category + "/decisions", identity(model))
                .body();
        return decision.get("valid").asBoolean()
                ? ACCEPTED
                : decision.get("reason").asText();
    }

    private void activeFiltering(String category, String model) {
        write(
                rollcall.workspace().resolve("helper_files/" + category + "/activeFiltering.json"),
                "[{\"id\": 1, \"brand\": \"Acer\", \"model\": \"" + model + "\", \"variant\": \"310\"}]");
    }

    private static String products(String category) {
        return "/api/v1/catalog/" + category + "/products";
    }

    private static Map<String, String> identity(String model) {
        return Map.of("brand", "Acer", "model", model, "variant", "310");
    }

    private static String told(Rollcall.Answer answer) {
        return answer.status() < 300 ? ACCEPTED : answer.body().get("code").asText();
    }

    private static void write(Path file, String content) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
