package io.rollcall.sync.crossvalidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.rollcall.identity.BrandNames;
import io.rollcall.sync.crossvalidation.CrossValidation.Many;
import io.rollcall.sync.pull.PulledList;
import io.rollcall.sync.source.JsonPath;
import io.rollcall.workspace.JsonText;
import io.rollcall.workspace.Workspace;

/** The warnings are those of a second implementation, written for Node from the specification alone, to the count. */
class CrossValidationOnNodeTest {

    private static final Path SAMPLE = Path.of("../sample/workspace");
    private static final int PRODUCTS = 3_000;

    @TempDir
    Path folder;

    @Test
    void the_sample_is_judged_alike_and_has_a_warning_of_every_kind() throws Exception {
        var workspace = new Workspace(SAMPLE);
        Path production = workspace.helperFiles("mouse").resolve("production.json");

        Section section = check(workspace, production);

        assertThat(json(section)).isEqualTo(onNode(workspace, production));
        assertThat(section.productsChecked()).isEqualTo(365);
        assertThat(section.warnings()).extracting(Warning::type).contains(WarningType.values());
    }

    @ParameterizedTest
    @ValueSource(longs = {310, 35, 2026})
    void products_with_whatever_people_write_are_judged_alike(long seed) throws Exception {
        var workspace = new Workspace(folder);
        write(workspace.fieldRules("mouse"), RULES);
        write(workspace.knownValues("mouse"), KNOWN);
        write(workspace.workbookMap("mouse"), "{\"manual_enum_values\": {\"shape\": [\"egg\"]}, \"tabs\": {}}");
        write(workspace.componentDb("mouse").resolve("sensors.json"), SENSORS);
        Path production = folder.resolve("production.json");
        Files.write(production, JsonText.MAPPER.writeValueAsBytes(products(new Random(seed))));

        Section section = check(workspace, production);

        assertThat(json(section)).isEqualTo(onNode(workspace, production));
        assertThat(section.warnings()).hasSizeGreaterThan(20);
        assertThat(section.warnings()).extracting(Warning::type).contains(WarningType.values());
    }

    private static Section check(Workspace workspace, Path production) throws IOException {
        var list = new PulledList(
                UUID.randomUUID(), production, JsonPath.of("$"), "file", null, "", 0, Instant.EPOCH, true);
        return new ProductionCheck("mouse", new BrandNames(), new Many(0.2, 5))
                .of(list, RulesReader.read(workspace, "mouse"));
    }

    private static JsonNode json(Section section) throws IOException {
        return JsonText.MAPPER.readTree(JsonText.of(CompileReportFile.json(section)));
    }

    private JsonNode onNode(Workspace workspace, Path production) throws IOException, InterruptedException {
        Path answered = folder.resolve("warnings.json");
        Process node = new ProcessBuilder(
                        "node",
                        "src/test/js/cross-validation.mjs",
                        workspace.helperFiles("mouse").toString(),
                        "mouse",
                        production.toString(),
                        answered.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(node.getInputStream().readAllBytes());
        assertThat(node.waitFor()).as(said).isZero();
        return JsonText.MAPPER.readTree(Files.readAllBytes(answered));
    }

    private static void write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    /** Of every field, what is right, what is wrong, and every way of saying that there is nothing. */
    private static ArrayNode products(Random random) {
        ArrayNode products = JsonText.MAPPER.createArrayNode();
        for (int i = 0; i < PRODUCTS; i++) {
            ObjectNode product = products.addObject();
            // Some stand there twice, in another case; some have no model.
            int model = random.nextInt(20) == 0 ? random.nextInt(i + 1) : i;
            product.put("brand", model % 2 == 0 ? "Acme" : "ACME  Corp");
            product.put("model", random.nextInt(50) == 0 ? "" : (model == i ? "P " : "p  ") + model);
            product.put("variant", random.nextInt(9) == 0 ? "n/a" : "");
            VALUES.forEach(field -> field.put(product, random));
            if (random.nextInt(500) == 0) {
                product.put("lngth", 1).putNull("rating");
            }
            if (random.nextInt(100) == 0) {
                products.add("no product");
            }
        }
        return products;
    }

    private record Values(String field, List<String> written) {

        void put(ObjectNode product, Random random) {
            String value = written.get(random.nextInt(written.size()));
            if (!value.isEmpty()) {
                product.set(field, parsed(() -> JsonText.MAPPER.readTree(value)));
            }
        }
    }

    @FunctionalInterface
    private interface Parsing {
        JsonNode of() throws IOException;
    }

    private static JsonNode parsed(Parsing parsing) {
        Supplier<JsonNode> value = () -> {
            try {
                return parsing.of();
            } catch (IOException broken) {
                throw new AssertionError(broken);
            }
        };
        return value.get();
    }

    private static final List<Values> VALUES = List.of(
            new Values(
                    "weight",
                    List.of(
                            "",
                            "60",
                            "\"60 g\"",
                            "\"12.50 grams\"",
                            "12.5",
                            "501",
                            "\"5,000\"",
                            "\"2 oz\"",
                            "\"unk\"",
                            "0")),
            new Values("dpi", List.of("\"\"", "null", "26000", "\"26,000 cpi\"", "49", "\"-5\"", "\"many\"")),
            new Values(
                    "polling_rate",
                    List.of(
                            "[125, \"500\", 1000]",
                            "\"125, 1000; 9000\"",
                            "[]",
                            "[\"unk\"]",
                            "\"2000 Hz|2000\"",
                            "[1, 1]")),
            new Values(
                    "shape",
                    List.of("\"egg\"", "\"Egg\"", "\" ergo  nomic \"", "\"flat\"", "\"n/a\"", "\"–\"", "true")),
            new Values("wireless", List.of("\"Yes\"", "true", "\"no\"", "\"maybe\"", "false", "\"N/A\"", "1")),
            new Values("steps", List.of("16", "\"16.0\"", "\"24\"", "20", "\"unknown\"", "\"16-24\"")),
            new Values(
                    "sensor",
                    List.of(
                            "\"PAW3395\"",
                            "\"paw 3395\"",
                            "\"PixArt PAW-3395\"",
                            "\"pixartPAW3395\"",
                            "\"3395\"",
                            "\"Hero 2\"",
                            "\"Logitech HERO2\"",
                            "\"PAW3950\"",
                            "\"TBD\"")),
            new Values("coating", List.of("\"matte, glossy\"", "[\"matte\", \"Matte\"]", "\"\"", "\"x|x\"")));

    private static final String RULES = """
            {"fields": {
              "weight": {"contract": {"type": "number", "unit": "g", "range": {"min": 1, "max": 500}}, "required_level": "required"},
              "dpi": {"type": "integer", "unit": "dpi", "range": {"min": 50}, "priority": {"required_level": "identity"}},
              "polling_rate": {"contract": {"type": "number", "shape": "list", "unit": "Hz", "unknown_token": "unk",
                "range": {"max": 8000, "min": null}}, "enum": {"policy": "closed", "source": null}, "required_level": "critical"},
              "shape": {"contract": {"type": "string"}, "enum": {"source": "data_lists.shapes"}, "required_level": "expected"},
              "wireless": {"contract": {"type": "string"}, "enum": {"source": "yes_no"}},
              "steps": {"contract": {"type": "number"}, "enum": {"source": "data_lists.steps"}},
              "sensor": {"contract": {"type": "string"}, "component": {"type": "sensor"}, "required_level": "required"},
              "coating": {"contract": {"type": "string", "shape": "list"}, "enum": {}, "aliases": ["lngth"]}}}""";

    private static final String KNOWN = """
            {"fields": {"shapes": ["ergo nomic"], "yes_no": ["yes", "no"], "polling_rate": ["125", 500, "1000", "2000"]},
             "enums": {"steps": {"policy": "closed", "values": [{"canonical": "16"}, "24"]}, "coating": {"values": ["matte"]}}}""";

    private static final String SENSORS = """
            {"component_type": "sensor", "items": [{"name": "PAW3395", "maker": "PixArt", "aliases": ["3395"]},
              {"name": "Logitech HERO 2", "maker": "logitech"}]}""";
}
