package io.rollcall.sync.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.rollcall.sync.diff.DiffRow.Drifted;
import io.rollcall.sync.diff.DiffRow.Duplicate;
import io.rollcall.sync.diff.DiffRow.InCatalogOnly;
import io.rollcall.sync.diff.DiffRow.InProductionOnly;
import io.rollcall.sync.diff.DiffRow.Matched;
import io.rollcall.sync.diff.DiffRow.Mismatched;
import io.rollcall.sync.diff.DiffRow.Why;
import io.rollcall.sync.diff.LocalProduct.LocalValue;
import io.rollcall.sync.source.SourceRow.Place;

class DiffTest {

    private static final Instant EDITED = Instant.EPOCH;
    private static final Place ANYWHERE = new Place(0, 0);
    private static final JsonNode SIXTY = new IntNode(60);
    private static final JsonNode UNKNOWN = new TextNode("unk");

    @TempDir
    Path scratch;

    private final List<LiveProduct> live = new ArrayList<>();
    private final List<LocalProduct> local = new ArrayList<>();
    private final Map<LiveProduct, Map<String, JsonNode>> liveValues = new HashMap<>();
    private final Map<String, Map<String, LocalValue>> localValues = new HashMap<>();
    private AcceptedDrift acceptedDrift = AcceptedDrift.NONE;
    private int fetched;

    @Test
    void each_product_is_of_one_class_and_the_sums_add_up() throws IOException {
        live("A", Map.of("weight", SIXTY));
        live("B", Map.of("weight", new IntNode(61)));
        live("C", Map.of());
        live("C", Map.of());
        local("A", Map.of("weight", new TextNode("60.0")));
        local("B", Map.of("weight", SIXTY));
        local("D", Map.of());

        assertThat(summary()).isEqualTo(new DiffSummary(1, 1, 0, 1, 1, 1));
        assertThat(summary().productionCount()).isEqualTo(3);
        assertThat(summary().catalogCount()).isEqualTo(3);
    }

    @Test
    void a_drift_shows_both_sides_as_they_are_and_as_they_were_compared() throws IOException {
        live("A", Map.of("weight", new TextNode("61.50")));
        local("A", Map.of("weight", SIXTY));
        assertThat(rows()).singleElement().isInstanceOfSatisfying(Drifted.class, drifted -> assertThat(drifted.drifts())
                .containsExactly(new FieldDrift("weight", new TextNode("61.50"), "61.5", SIXTY, "60", "published")));
    }

    @Test
    void what_nobody_here_looked_for_is_no_drift_and_is_told_apart() throws IOException {
        live("A", Map.of("weight", SIXTY, "sensor", UNKNOWN));
        local("A", Map.of("sensor", new TextNode("PAW3395")));
        assertThat(rows()).singleElement().isInstanceOfSatisfying(Matched.class, matched -> assertThat(
                        matched.notResearched())
                .containsExactly("weight"));
    }

    @Test
    void what_differs_on_purpose_is_told_apart_and_is_no_drift() throws IOException {
        live("A", Map.of("weight", new IntNode(61), "dpi", new IntNode(800)));
        local("A", Map.of("weight", SIXTY, "dpi", new IntNode(400)));
        acceptedDrift =
                (identifier, drift) -> identifier.equals("A") && drift.field().equals("weight");
        assertThat(rows()).singleElement().isInstanceOfSatisfying(Drifted.class, drifted -> {
            assertThat(drifted.drifts()).extracting(FieldDrift::field).containsExactly("dpi");
            assertThat(drifted.accepted()).extracting(FieldDrift::field).containsExactly("weight");
        });
        acceptedDrift = (identifier, drift) -> true;
        assertThat(rows()).singleElement().isInstanceOfSatisfying(Matched.class, matched -> assertThat(
                        matched.accepted())
                .hasSize(2));
    }

    @Test
    void an_inactive_product_that_is_live_has_drifted_and_one_that_is_not_live_needs_nothing() throws IOException {
        live("A", Map.of());
        inactive("A");
        inactive("B");
        assertThat(rows()).singleElement().isInstanceOfSatisfying(Drifted.class, drifted -> assertThat(
                        drifted.activate())
                .isTrue());
    }

    @Test
    void of_rows_with_one_identity_the_first_counts() throws IOException {
        live("A", Map.of("weight", SIXTY));
        live("A", Map.of("weight", new TextNode("60")));
        live("A", Map.of("weight", new IntNode(70)));
        assertThat(rows())
                .hasSize(3)
                .anySatisfy(row -> assertThat(row).isEqualTo(new Duplicate(live.get(1), 0, false)))
                .anySatisfy(row -> assertThat(row).isEqualTo(new Duplicate(live.get(2), 0, true)))
                .anySatisfy(row -> assertThat(row).isEqualTo(new InProductionOnly(live.get(0))));
    }

    @Test
    void one_id_under_two_names_is_a_mismatch() throws IOException {
        live.add(new LiveProduct("g pro+", 0, "mouse-g-pro", "Acme", "G Pro+", "", "", "", ANYWHERE, 0));
        live.add(new LiveProduct("g-pro", 1, "mouse-g-pro", "Acme", "G-Pro", "", "", "", ANYWHERE, 0));
        local.add(new LocalProduct(
                "g pro", "1", "mouse-g-pro", "Acme", "G Pro", "", true, "", "", null, EDITED, false, 0));
        assertThat(rows())
                .containsExactlyInAnyOrder(
                        new Mismatched(live.get(0), local.get(0), Why.SAME_PRODUCT_ID),
                        new InProductionOnly(live.get(1)));
    }

    @Test
    void a_product_that_was_renamed_is_neither_gone_nor_new() throws IOException {
        live.add(new LiveProduct("x2", 0, "mouse-x2", "Acme", "X2", "", "17", "", ANYWHERE, 0));
        local.add(new LocalProduct(
                "x ii", "1", "mouse-x-ii", "Acme", "X II", "", true, "17", "", null, EDITED, false, 0));
        live.add(new LiveProduct(
                "y", 1, "mouse-y", "Acme", "Y", "", "18", "https://www.acme.example/mice/y/", ANYWHERE, 0));
        local.add(new LocalProduct(
                "y1",
                "2",
                "mouse-y1",
                "Acme",
                "Y1",
                "",
                true,
                "",
                "http://acme.example/mice/y",
                null,
                EDITED,
                false,
                0));
        assertThat(rows())
                .containsExactlyInAnyOrder(
                        new Mismatched(live.get(0), local.get(0), Why.SAME_SOURCE_ID),
                        new Mismatched(live.get(1), local.get(1), Why.SAME_URL));
    }

    @Test
    void what_several_have_in_common_pairs_nobody() throws IOException {
        live.add(new LiveProduct("a", 0, "mouse-a", "Acme", "A", "", "0", "", ANYWHERE, 0));
        live.add(new LiveProduct("b", 1, "mouse-b", "Acme", "B", "", "0", "", ANYWHERE, 0));
        local.add(new LocalProduct("c", "1", "mouse-c", "Acme", "C", "", true, "0", "", null, EDITED, false, 0));
        assertThat(rows())
                .containsExactlyInAnyOrder(
                        new InProductionOnly(live.get(0)),
                        new InProductionOnly(live.get(1)),
                        new InCatalogOnly(local.get(0)));
    }

    @Test
    void values_are_fetched_of_those_alone_whose_digests_differ() throws IOException {
        live.add(new LiveProduct("a", 0, "mouse-a", "Acme", "A", "", "", "", ANYWHERE, 7));
        live.add(new LiveProduct("a", 1, "mouse-a", "Acme", "A", "", "", "", ANYWHERE, 7));
        local.add(new LocalProduct("a", "1", "mouse-a", "Acme", "A", "", true, "", "", null, EDITED, false, 7));
        assertThat(summary()).isEqualTo(new DiffSummary(1, 0, 0, 0, 0, 1));
        assertThat(fetched).isZero();
        local.set(0, new LocalProduct("a", "1", "mouse-a", "Acme", "A", "", true, "", "", null, EDITED, false, 8));
        assertThat(summary()).isEqualTo(new DiffSummary(1, 0, 0, 0, 0, 1));
        assertThat(fetched).isEqualTo(2);
    }

    @Test
    void the_sums_add_up_whatever_there_is_and_in_whatever_order_it_came() throws IOException {
        var random = new Random(11);
        for (int round = 0; round < 200; round++) {
            live.clear();
            local.clear();
            liveValues.clear();
            localValues.clear();
            for (int i = random.nextInt(30); i > 0; i--) {
                live("P" + random.nextInt(20), Map.of("weight", new IntNode(random.nextInt(3))));
            }
            for (int i = 0; i < 20; i++) {
                if (random.nextBoolean()) {
                    local("P" + i, Map.of("weight", new IntNode(random.nextInt(3))));
                }
            }
            DiffSummary summary = summary();
            assertThat(summary.productionCount() + summary.duplicateRows()).isEqualTo(live.size());
            assertThat(summary.catalogCount()).isEqualTo(local.size());
            Collections.shuffle(local, random);
            assertThat(summary()).isEqualTo(summary);
        }
    }

    private void live(String model, Map<String, JsonNode> values) {
        live.add(new LiveProduct(
                model.toLowerCase(), live.size(), "mouse-acme-" + model, "Acme", model, "", "", "", ANYWHERE, 0));
        liveValues.put(live.get(live.size() - 1), values);
    }

    private void local(String model, Map<String, JsonNode> values) {
        var known = new HashMap<String, LocalValue>();
        values.forEach((field, value) -> known.put(field, new LocalValue(value, "published")));
        local.add(new LocalProduct(
                model.toLowerCase(),
                model,
                "mouse-acme-" + model,
                "Acme",
                model,
                "",
                true,
                "",
                "",
                null,
                EDITED,
                false,
                0));
        localValues.put(model, known);
    }

    private void inactive(String model) {
        local.add(new LocalProduct(
                model.toLowerCase(),
                model,
                "mouse-acme-" + model,
                "Acme",
                model,
                "",
                false,
                "",
                "",
                null,
                EDITED,
                false,
                0));
    }

    private List<DiffRow> rows() throws IOException {
        var found = new ArrayList<DiffRow>();
        compare(found::add);
        return found;
    }

    private DiffSummary summary() throws IOException {
        return compare(row -> {});
    }

    private DiffSummary compare(Diff.Found found) throws IOException {
        var values = new FieldValues() {
            @Override
            public Map<String, JsonNode> live(LiveProduct product) {
                fetched++;
                return liveValues.getOrDefault(product, Map.of());
            }

            @Override
            public Map<String, LocalValue> local(LocalProduct product) {
                fetched++;
                return localValues.getOrDefault(product.model(), Map.of());
            }
        };
        return new Diff(FieldRules.NONE, values, acceptedDrift, scratch)
                .compare(
                        live.stream()
                                .sorted(Comparator.comparing(LiveProduct::key))
                                .iterator(),
                        local.stream()
                                .sorted(Comparator.comparing(LocalProduct::key))
                                .iterator(),
                        found);
    }
}
