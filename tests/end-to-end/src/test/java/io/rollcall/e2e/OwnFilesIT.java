package io.rollcall.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workspace with files of its own: nothing is imported unasked, and what is there survives a restart. */
class OwnFilesIT {

    @Test
    void nothing_is_imported_unasked_and_data_survives_a_restart(@TempDir Path folder) throws IOException {
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
            rollcall.down();
            rollcall.up();
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
        } finally {
            rollcall.down();
        }
    }
}
