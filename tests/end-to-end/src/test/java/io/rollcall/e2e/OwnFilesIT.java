package io.rollcall.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workspace with files of its own: nothing is imported unasked, and what is there survives a restart. */
@Order(RunOrder.OWN)
class OwnFilesIT {

    private static final int ROWS = 3_000;

    @Test
    void nothing_is_imported_unasked_data_survives_a_restart_and_no_second_installation_writes_here(
            @TempDir Path folder) throws Exception {
        Path workspace = folder.resolve("workspace");
        Path file = workspace.resolve("helper_files/keyboard/activeFiltering.json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "[{\"id\": 5, \"brand\": \"Keychron\", \"model\": \"Q1\"}]");
        Rollcall rollcall = Rollcall.in(workspace);
        try {
            var listed = rollcall.get("/api/v1/catalog/keyboard/products").body();
            assertThat(listed.get("source").asText()).isEqualTo("active_filtering");
            assertThat(listed.get("total").asInt()).isOne();
            assertThat(workspace.resolve("specs")).doesNotExist();

            assertThat(rollcall.command("product-seed", "--category", "keyboard")
                            .exitCode())
                    .isZero();
            finishesWhenToldToStop(rollcall);
            rollcall.down();
            rollcall.up();
            assertThat(rollcall.get("/api/v1/catalog/keyboard/products")
                            .body()
                            .get("total")
                            .asInt())
                    .isEqualTo(1 + ROWS);
            var product = rollcall.get("/api/v1/catalog/keyboard/products/keyboard-keychron-q1")
                    .body();
            assertThat(product.get("id").asInt()).isEqualTo(5);
            var check = rollcall.command(
                    "identity",
                    "check",
                    "--category",
                    "keyboard",
                    "--brand",
                    "Keychron",
                    "--model",
                    "Q1",
                    "-o",
                    "json");
            assertThat(Rollcall.JSON
                            .readTree(check.out())
                            .at("/explanation/rule")
                            .asInt())
                    .isEqualTo(4);

            assertThatThrownBy(() -> Rollcall.in(workspace).down())
                    .hasMessageContaining("Another Rollcall writes this workspace");
            assertThat(rollcall.get("/api/v1/catalog/keyboard/products").status())
                    .isEqualTo(200);
            isThereAgainFromItsBackup(rollcall, folder);
        } finally {
            rollcall.down();
        }
    }

    private static void isThereAgainFromItsBackup(Rollcall rollcall, Path folder) throws Exception {
        String backup = folder.resolve("backup").toString();
        assertThat(rollcall.command("home", "backup", backup).err()).contains("./rollcall down");
        rollcall.down();
        assertThat(rollcall.command("home", "backup", backup).exitCode()).isZero();

        Rollcall restored = Rollcall.notStarted(folder.resolve("workspace-2"));
        assertThat(restored.command("home", "restore", backup).exitCode()).isZero();
        restored.up();
        try {
            assertThat(restored.get("/api/v1/catalog/keyboard/products")
                            .body()
                            .get("total")
                            .asInt())
                    .isEqualTo(1 + ROWS);
            // Its id follows those of before, and what is refused, too: the gate still has its memory.
            var added = restored.post(
                    "/api/v1/catalog/keyboard/products", Map.of("brand", "Keychron", "model", "Board restored"));
            assertThat(added.status()).isEqualTo(201);
            assertThat(added.body().get("id").asInt()).isGreaterThan(ROWS);
            Path job = restored.workspace()
                    .resolve("specs/inputs/keyboard/products/keyboard-keychron-board-restored.json");
            await().atMost(Duration.ofSeconds(20)).until(() -> Files.exists(job));
            var again = restored.post(
                    "/api/v1/identity/keyboard/decisions", Map.of("brand", "Keychron", "model", "Board 17"));
            assertThat(again.body().toString()).contains("keyboard-keychron-board-17");
        } finally {
            restored.down();
        }
    }

    private static void finishesWhenToldToStop(Rollcall rollcall) throws Exception {
        rollcall.post("/api/v1/brands/seed", Map.of());
        List<Map<String, String>> products = IntStream.range(0, ROWS)
                .mapToObj(i -> Map.of("brand", "Keychron", "model", "Board " + i))
                .toList();
        var answer = CompletableFuture.supplyAsync(
                () -> rollcall.post("/api/v1/catalog/keyboard/products/bulk", Map.of("products", products)));
        Thread.sleep(700);
        rollcall.signal("TERM", "catalog-service");
        assertThat(answer.get(1, TimeUnit.MINUTES).body().get("created").asInt())
                .isEqualTo(ROWS);
        rollcall.awaitUp();
    }
}
