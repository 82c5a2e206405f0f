package io.rollcall.specdb.seeding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.jdbi.v3.core.HandleCallback;

import io.rollcall.specdb.SpecDb;
import io.rollcall.workspace.Workspace;

/** The workspace whose figures the specification gives: four products, of which three have outputs. */
public record DemoWorkspace(Path root) {

    public static final String CATEGORY = "demo";
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    private static final String RULES = """
            {"fields": {
              "weight": {"contract": {"shape": "scalar"}},
              "sensor": {"component": {"type": "sensor"}, "enum": {"policy": "open", "source": "component_db.sensor"}},
              "sensor_brand": {"contract": {"shape": "scalar"}},
              "connection": {"enum": {"policy": "closed"}},
              "colors": {"contract": {"shape": "list"}, "enum": {"policy": "open"}},
              "dpi_max": {"variance_policy": "authoritative", "constraints": ["dpi <= dpi_max"]},
              "dpi": {"contract": {"shape": "scalar"}}}}
            """;
    private static final String KNOWN = """
            {"enums": {"connection": {"policy": "closed", "values": ["wired", "wireless"]},
                       "colors": {"policy": "open", "values": ["Black", {"canonical": "White"}]}}}
            """;
    private static final String SENSORS = """
            {"component_type": "sensor", "items": [
              {"name": "PAW3950", "maker": "PixArt", "aliases": ["3950", "PAW 3950"], "properties": {"dpi_max": 30000}},
              {"name": "Hero 2", "maker": "Logitech", "aliases": ["HERO2"], "properties": {"dpi_max": "44000"}},
              {"name": "Twin", "maker": "A"}, {"name": "Twin", "maker": "B"}]}
            """;
    private static final String HERO = """
            {"componentType": "sensor", "name": "Hero 2", "review_status": "reviewed",
             "identity": {"maker": "Logitech", "aliases": ["Hero Two"]}, "properties": {"dpi_max": "45000"}}
            """;
    private static final String MANUAL = """
            {"manual_enum_values": {"connection": ["hybrid"]},
             "manual_enum_timestamps": {"connection::hybrid": "2026-02-01T00:00:00Z"}}
            """;
    private static final String SUGGESTED = """
            {"suggestions": [{"field_key": "connection", "value": "Bluetooth", "status": "pending"},
              {"field_key": "connection", "value": "IR", "status": "dismissed"}, {"field_key": "colors", "value": "Red"}]}
            """;
    private static final String P1 = """
            {"runId": "run-1", "fields": {"weight": "49", "sensor": "paw3950", "sensor_brand": "unk", "connection": "Wireless",
              "colors": ["black", "White", "Red", "white"], "dpi_max": "30000", "dpi": 26000}}
            """;
    private static final String P1_PROVENANCE = """
            {"weight": {"confidence": 0.95}, "sensor": {"confidence": 0.7}, "connection": {"confidence": 0.9},
             "colors": {"confidence": 0.5}, "dpi": {"confidence": 0.85}}
            """;
    private static final String P1_CANDIDATES = """
            {"weight": [
               {"candidate_id": "c1", "value": "49", "score": 0.95, "host": "razer.com", "method": "dom", "tier": 1,
                "evidence": {"url": "https://razer.com/a", "quote": "49 g"}},
               {"candidate_id": "c1", "value": "49", "score": 0.7, "host": "b.example", "method": "llm", "tier": 3},
               {"candidate_id": "c2", "value": "50", "score": 0.6, "host": "c.example", "method": "llm", "tier": 3},
               {"candidate_id": "c3", "value": "unk", "score": 0.1}],
             "sensor": [{"candidate_id": "demo-b-1::s1", "value": "PAW3950", "score": 0.9, "host": "razer.com", "method": "dom"}],
             "connection": [{"value": "wireless", "score": 0.9, "host": "razer.com", "method": "dom"}],
             "colors": [{"candidate_id": "col1", "value": ["Black", "Red"], "score": 0.5}],
             "dpi": [{"candidate_id": "d1", "value": 30000, "score": 0.8}],
             "dpi_max": [{"candidate_id": "dm1", "value": "30000", "score": 0.9},
                         {"candidate_id": "dm2", "value": "25000", "score": 0.5}]}
            """;
    private static final String P2 = """
            {"runId": "run-2", "fields": {"weight": "52", "sensor": "3950", "sensor_brand": "PixArt",
              "connection": "bluetooth", "colors": "Black / Pink; WHITE", "dpi": "20000"}}
            """;
    private static final String P2_EXTRACTED = """
            [{"field": "weight", "value": "52", "method": "table", "keyPath": "specs.weight"},
             {"field": "Connection", "value": "bluetooth", "method": "table"}]
            """;
    private static final String P3 = """
            {"fields": {"weight": "60", "sensor": "Twin", "connection": "wired", "dpi": "1"}}
            """;
    private static final String P3_OVERRIDE = """
            {"overrides": {"weight": {"value": "61", "candidate_id": "manual-item_demo_x", "set_at": "2026-02-03T00:00:00Z",
              "override_provenance": {"url": "gui://manual-entry", "quote": "q"},
              "source": {"host": "manual-override.local", "method": "manual_override", "tier": 1}}}}
            """;
    private static final String P4_OVERRIDE = """
            {"overrides": {"weight": {"value": "70", "candidate_id": "x"}}}
            """;

    public static DemoWorkspace in(Path root) throws IOException {
        var demo = new DemoWorkspace(root);
        demo.helper("_generated/field_rules.json", RULES);
        demo.helper("_generated/known_values.json", KNOWN);
        demo.helper("_generated/component_db/sensors.json", SENSORS);
        demo.helper("_overrides/components/sensor_hero-2.json", HERO);
        demo.helper("_control_plane/workbook_map.json", MANUAL);
        demo.helper("_suggestions/enums.json", SUGGESTED);
        demo.helper("_control_plane/product_catalog.json", catalog(4));
        demo.output("demo-b-1/latest/normalized.json", P1);
        demo.output("demo-b-1/latest/provenance.json", P1_PROVENANCE);
        demo.output("demo-b-1/latest/candidates.json", P1_CANDIDATES);
        demo.output("demo-b-2/latest/normalized.json", P2);
        demo.output("demo-b-2/runs/run-2/extracted/pulsar.gg__0000/candidates.json", P2_EXTRACTED);
        demo.output("demo-b-3/latest/normalized.json", P3);
        demo.helper("_overrides/demo-b-3.overrides.json", P3_OVERRIDE);
        demo.helper("_overrides/demo-b-4.overrides.json", P4_OVERRIDE);
        return demo;
    }

    private static String catalog(int products) {
        var catalog = new StringBuilder("{\"products\": {");
        for (int i = 1; i <= products; i++) {
            catalog.append(i == 1 ? "" : ", ")
                    .append("\"demo-b-%d\": {\"brand\": \"B\", \"model\": \"%d\", \"status\": \"active\"}"
                            .formatted(i, i));
        }
        return catalog + "}}";
    }

    public Workspace workspace() {
        return new Workspace(root);
    }

    Path helper(String file) {
        return workspace().helperFiles(CATEGORY).resolve(file);
    }

    void helper(String file, String text) throws IOException {
        write(helper(file), text);
    }

    Path output(String file) {
        return root.resolve("out/specs/outputs").resolve(CATEGORY).resolve(file);
    }

    void output(String file, String text) throws IOException {
        write(output(file), text);
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    public SeedReport seed() throws IOException {
        return new Seeding(workspace(), CATEGORY, CLOCK).run();
    }

    <T, X extends Exception> T read(HandleCallback<T, X> question) throws IOException, X {
        try (var db = SpecDb.open(workspace().specDb(CATEGORY), CATEGORY)) {
            return db.read(question);
        }
    }

    public void write(String sql, Object... values) throws IOException {
        try (var db = SpecDb.open(workspace().specDb(CATEGORY), CATEGORY)) {
            db.write(handle -> handle.execute(sql, values));
        }
    }

    /** The rows of a query, each as its columns joined by {@code |}. */
    public List<String> rows(String sql) throws IOException {
        return read(handle -> handle.createQuery(sql)
                .map((row, context) -> {
                    var columns = new ArrayList<String>();
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        columns.add(row.getString(i));
                    }
                    return String.join(
                            "|", columns.stream().map(String::valueOf).toList());
                })
                .list());
    }
}
