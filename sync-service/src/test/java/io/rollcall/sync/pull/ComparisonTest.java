package io.rollcall.sync.pull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.rollcall.identity.BrandNames;
import io.rollcall.identity.ProductIdentity;
import io.rollcall.sync.catalog.KnownProduct;
import io.rollcall.sync.diff.AcceptedDrift;
import io.rollcall.sync.diff.DiffRow;
import io.rollcall.sync.diff.DiffRow.Drifted;
import io.rollcall.sync.diff.DiffSummary;
import io.rollcall.sync.pull.SourceProducts.InvalidRow;
import io.rollcall.sync.source.JsonPath;
import io.rollcall.sync.source.UnreadableSource;
import io.rollcall.workspace.UnreadableFile;
import io.rollcall.workspace.Workspace;

class ComparisonTest {

    @TempDir
    Path root;

    private final List<KnownProduct> known = new ArrayList<>();
    private final List<DiffRow> rows = new ArrayList<>();
    private final List<InvalidRow> invalid = new ArrayList<>();
    private String production = "[]";

    @Test
    void production_is_compared_with_what_the_catalog_was_seeded_from() throws IOException {
        production = """
                {"products": [{"id": 1, "brand": "Acme", "model": "A", "weight": 60, "colors": ["b", "a"]},
                              {"id": 2, "brand": "Acme", "model": "B", "weight": 61},
                              {"id": 3, "brand": "Acme", "model": "New"}, "what"]}""";
        seeds("""
                [{"model": "A", "brand": "Acme", "id": 1, "colors": ["a", "b"], "weight": "60.0"},
                 {"id": 2, "brand": "Acme", "model": "B", "weight": 60}, {"id": 9, "brand": "Acme", "model": "Never kept"}]""");
        known("A", "active");
        known("B", "active");
        known("Only here", "draft");
        known("Off and not live", "inactive");

        assertThat(compare()).isEqualTo(new DiffSummary(1, 1, 0, 1, 1, 0));
        assertThat(invalid).extracting(InvalidRow::reason).containsExactly("not_an_object");
        assertThat(drifted().drifts()).singleElement().satisfies(drift -> {
            assertThat(drift.field()).isEqualTo("weight");
            assertThat(drift.productionCompared()).isEqualTo("61");
            assertThat(drift.localCompared()).isEqualTo("60");
            assertThat(drift.origin()).isEqualTo("active_filtering");
        });
    }

    @Test
    void an_override_counts_before_the_row_a_product_was_seeded_from() throws IOException {
        production = "{\"products\": [{\"brand\": \"Acme\", \"model\": \"A\", \"weight\": 60}]}";
        seeds("[{\"brand\": \"Acme\", \"model\": \"A\", \"weight\": 60}]");
        known("A", "active");
        assertThat(compare().matched()).isEqualTo(1);

        write(
                "helper_files/mouse/_overrides/mouse-acme-a.overrides.json",
                "{\"overrides\": {\"weight\": {\"value\": \"59\"}}}");
        assertThat(compare().fieldDrift()).isEqualTo(1);
        assertThat(drifted().drifts().get(0).origin()).isEqualTo("override");
    }

    @Test
    void values_are_compared_by_the_categorys_rules() throws IOException {
        production = "{\"products\": [{\"brand\": \"Acme\", \"model\": \"A\", \"weight\": \"60 g\"}]}";
        seeds("[{\"brand\": \"Acme\", \"model\": \"A\", \"weight\": 60}]");
        known("A", "active");
        assertThat(compare().fieldDrift()).isEqualTo(1);
        write(
                "helper_files/mouse/_generated/field_rules.json",
                "{\"fields\": {\"weight\": {\"contract\": {\"type\": \"number\", \"unit\": \"g\"}}}}");
        assertThat(compare().matched()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "helper_files/mouse/activeFiltering.json",
                "helper_files/mouse/_generated/field_rules.json",
                "specs/outputs/mouse/mouse-acme-a/normalized.json"
            })
    void a_file_that_cannot_be_read_stops_the_comparison(String file) throws IOException {
        production = "{\"products\": [{\"brand\": \"Acme\", \"model\": \"A\", \"weight\": 60}]}";
        known("A", "active");
        write(file, "[{");
        assertThatThrownBy(this::compare).isInstanceOf(UnreadableFile.class);
    }

    @Test
    void a_list_that_is_cut_off_is_no_shorter_list() throws IOException {
        production = "{\"products\": [{\"brand\": \"Acme\", \"model\": \"A\"}";
        known("A", "active");
        assertThatThrownBy(this::compare).isInstanceOf(UnreadableSource.class);
        assertThat(rows).isEmpty();
    }

    private DiffSummary compare() throws IOException {
        rows.clear();
        invalid.clear();
        Path scratch = Files.createDirectories(root.resolve("scratch"));
        known.sort(Comparator.comparing(KnownProduct::productId));
        write("pulled.json", production);
        try (var live = new SourceFile(root.resolve("pulled.json"))) {
            return new Comparison(new Workspace(root), "mouse", new BrandNames(), AcceptedDrift.NONE, scratch)
                    .compare(live, JsonPath.of("$.products"), known.iterator(), new Comparison.Found() {
                        @Override
                        public void row(DiffRow row) {
                            rows.add(row);
                        }

                        @Override
                        public void invalid(InvalidRow row) {
                            invalid.add(row);
                        }
                    });
        }
    }

    private Drifted drifted() {
        return rows.stream()
                .filter(Drifted.class::isInstance)
                .map(Drifted.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private void known(String model, String status) {
        var identity = ProductIdentity.stored("mouse", "Acme", model, "");
        known.add(new KnownProduct(
                model,
                "mouse",
                identity.productId().value(),
                "b1",
                "Acme",
                model,
                "",
                status,
                null,
                "manual",
                Instant.EPOCH,
                Instant.EPOCH,
                "",
                1,
                1,
                false));
    }

    private void seeds(String rows) throws IOException {
        write("helper_files/mouse/activeFiltering.json", rows);
    }

    private void write(String path, String content) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
