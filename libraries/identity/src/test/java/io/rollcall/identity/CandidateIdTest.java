package io.rollcall.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import io.rollcall.identity.CandidateId.Kind;

class CandidateIdTest {

    private static final int IDS = 100_000;
    private static final String P = "mouse-logitech-g-pro-x-superlight-2";

    @TempDir
    Path folder;

    static Stream<Arguments> examples() {
        return Stream.of(
                example(
                        "pl-grid_mouse-logitech-g-pro-x-superlight-2_sensor_pixart-paw3395_1h9tvsk",
                        Kind.PL_GRID,
                        P,
                        "sensor",
                        "PixArt PAW3395"),
                example(
                        "pl-grid_mouse-a_switch_gr-e-mega_1kpl8g0",
                        Kind.PL_GRID,
                        "mouse-a",
                        "switch",
                        "  Größe 日本語 – Ωmega™ 🐭 "),
                example("pl-grid_mouse-a_switch_na_vrffj1", Kind.PL_GRID, "mouse-a", "switch", "日本語"),
                example(
                        "ref-enum_lighting_per-key-rgb-16-8-million-colours-9-zones-undergl_1rtoc6w",
                        Kind.REF_ENUM,
                        "lighting",
                        "Per-key RGB, 16.8 million colours; 9 zones / underglow (Chroma) -- v2 edition"),
                example(
                        "pl-grid-attr_mouse-logitech-g-pro-x-superlight-2_sensor_sensor-brand_pixart_93oc7h",
                        Kind.PL_GRID_ATTR,
                        P,
                        "sensor",
                        "sensor_brand",
                        "PixArt"),
                example(
                        "user-item_mouse-a_colors_black-white_1qpkncu",
                        Kind.USER_ITEM,
                        "mouse-a",
                        "colors",
                        List.of("Black", "White")),
                example("user-item_mouse-a_colors_na_1340lpe", Kind.USER_ITEM, "mouse-a", "colors", null),
                example(
                        "pl-comp_sensor_paw3950_pixart_dpi-max_35000_eg0ar5",
                        Kind.PL_COMP,
                        "sensor",
                        "PAW3950",
                        "PixArt",
                        "dpi_max",
                        35000),
                example(
                        "ref-comp_sensor_paw3950_na_dpi-max_35000_5ukghi",
                        Kind.REF_COMP,
                        "sensor",
                        "PAW3950",
                        "",
                        "dpi_max",
                        "35000"),
                example(
                        "manual-item_mouse_mouse-logitech-g-pro-x-superlight-2_weight_59_https-manufacturer-example-specs_weight-59-g_1eaduxf",
                        Kind.MANUAL_ITEM,
                        "mouse",
                        P,
                        "weight",
                        59,
                        "https://manufacturer.example/specs",
                        "Weight: 59 g"),
                example("pl-enum_connection_wireless_7szzfr", Kind.PL_ENUM, "connection", "Wireless"),
                example("pl-enum_connection_wireless_ng0q4n", Kind.PL_ENUM, "connection", "wireless"),
                example(
                        "item-source_mouse-logitech-g-pro-x-superlight-2_weight_59_example-com_dom_1_run-123_1acem20",
                        Kind.ITEM_SOURCE,
                        P,
                        "weight",
                        59,
                        "example.com",
                        "dom",
                        1,
                        "run-123"));
    }

    private static Arguments example(String id, Kind kind, Object... parts) {
        return Arguments.of(id, kind, parts);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void ids_are_those_of_the_specification(String id, Kind kind, Object[] parts) {
        assertThat(CandidateId.of(kind, parts)).hasToString(id);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "c1, p::weight::c1",
        "p::weight::c1, p::weight::c1",
        "p::c1, p::weight::c1",
        "p::colors::c1, p::weight::colors::c1",
        "q::weight::c1, p::weight::q::weight::c1"
    })
    void a_raw_id_is_told_from_those_of_other_products_and_fields(String raw, String scoped) {
        assertThat(CandidateId.scoped("p", "weight", raw)).hasToString(scoped);
    }

    @Test
    void what_occurs_again_is_told_from_the_first() {
        CandidateId first = CandidateId.scoped("p", "weight", "c1");
        assertThat(first.repeated(0)).isEqualTo(first);
        assertThat(first.repeated(2)).hasToString("p::weight::c1::dup_2");
    }

    @Test
    void a_hundred_thousand_ids_are_those_of_javascript() throws Exception {
        var random = new Random(3950);
        List<Kind> kinds = IntStream.range(0, IDS)
                .mapToObj(i -> Kind.values()[random.nextInt(Kind.values().length)])
                .toList();
        List<Object[]> parts = kinds.stream()
                .map(kind -> IntStream.range(0, 2 + random.nextInt(3))
                        .mapToObj(i -> value(random, 2))
                        .toArray())
                .toList();
        ArrayNode rows = OnNode.JSON.createArrayNode();
        for (int i = 0; i < IDS; i++) {
            ArrayNode row = rows.addArray().add(kinds.get(i).name().toLowerCase(Locale.ROOT));
            Stream.of(parts.get(i)).forEach(row::addPOJO);
        }

        JsonNode answers = OnNode.answers("candidate-id.mjs", rows, folder);

        assertThat(answers).hasSize(IDS);
        for (int i = 0; i < IDS; i++) {
            assertThat(CandidateId.of(kinds.get(i), parts.get(i)).value())
                    .as("row %d: %s", i, Arrays.toString(parts.get(i)))
                    .isEqualTo(answers.get(i).asText());
        }
    }

    private static Object value(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 6 : 8)) {
            case 0 -> null;
            case 1 -> random.nextBoolean();
            case 2 -> random.nextInt(100_000);
            case 3 -> Math.round(random.nextDouble() * 1_000) / 100.0;
            case 4 -> finite(random);
            case 6 ->
                IntStream.range(0, random.nextInt(4))
                        .mapToObj(i -> value(random, depth - 1))
                        .collect(ArrayList::new, ArrayList::add, ArrayList::addAll);
            case 7 -> {
                var map = new LinkedHashMap<String, Object>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    map.put(
                            random.nextBoolean() ? String.valueOf(random.nextInt(20)) : OnNode.text(random),
                            value(random, depth - 1));
                }
                yield map;
            }
            default -> OnNode.text(random);
        };
    }

    private static double finite(Random random) {
        double number = Double.longBitsToDouble(random.nextLong());
        return Double.isFinite(number) ? number : 0.1;
    }
}
