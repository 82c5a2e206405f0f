package io.rollcall.specdb.seeding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.rollcall.workspace.ActiveFiltering;
import io.rollcall.workspace.JsonText;
import io.rollcall.workspace.Workspace;

/** The specification's own data, where the system property {@code rollcall.specification-data} names their folder. */
class SpecificationDataTest {

    @TempDir
    Path root;

    private Path data;

    @BeforeEach
    void find_the_data() {
        String folder = System.getProperty("rollcall.specification-data", "");
        assumeTrue(!folder.isEmpty(), "rollcall.specification-data names no folder");
        data = Path.of(folder);
    }

    @Test
    void the_demo_comes_to_the_figures_of_the_specification() throws IOException {
        copy(data.resolve("specdb-demo"), root);
        assertThat(new Seeding(new Workspace(root), "demo", DemoWorkspace.CLOCK)
                        .run()
                        .counts()
                        .values())
                .containsExactly(12L, 17L, 1L, 4L, 7L, 2L, 2L, 7L, 3L, 8L, 4L, 26L, 1L);
    }

    @Test
    void the_mice_come_to_the_figures_of_the_specification() throws IOException {
        copy(data.resolve("mouse/_generated"), root.resolve("helper_files/mouse/_generated"));
        writeCatalog(data.resolve("mouse/activeFiltering.json"));
        SeedReport report = new Seeding(new Workspace(root), "mouse", DemoWorkspace.CLOCK).run();
        assertThat(report.errors()).isEmpty();
        assertThat(report.counts())
                .containsAllEntriesOf(Map.of(
                        "products", 342L,
                        "component_identity", 251L,
                        "component_aliases", 436L,
                        "component_values", 829L,
                        "enum_lists", 14L,
                        "list_values", 112L,
                        "key_review_state", 941L,
                        "candidates", 0L,
                        "item_field_state", 0L));
    }

    private void writeCatalog(Path list) throws IOException {
        var products = new LinkedHashMap<String, Object>();
        for (ActiveFiltering.Row row : ActiveFiltering.read(list).orElseThrow().rows()) {
            products.put(
                    row.identity("mouse").orElseThrow().productId().value(),
                    Map.of("brand", row.brand(), "model", row.model(), "seed_urls", List.of()));
        }
        Path file = new Workspace(root).productCatalog("mouse");
        Files.createDirectories(file.getParent());
        Files.write(file, JsonText.of(Map.of("products", products)));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.write(copy, Files.readAllBytes(file));
            }
        }
    }
}
