package io.rollcall.review;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;

import io.rollcall.specdb.seeding.DemoWorkspace;

/** The specification's four products, seeded anew before each test. */
public abstract class ReviewedDemo {

    protected static final String REVIEW = "/api/v1/review/demo";
    private static final List<String> TABLES = List.of(
            "candidates",
            "candidate_reviews",
            "component_identity",
            "component_aliases",
            "component_values",
            "enum_lists",
            "list_values",
            "item_field_state",
            "item_component_links",
            "item_list_links",
            "products",
            "key_review_state",
            "key_review_audit");

    @ConfigProperty(name = "rollcall.workspace")
    Path root;

    protected DemoWorkspace demo;
    private Map<String, Map<String, String>> before;

    @BeforeEach
    void seed_anew() throws IOException {
        demo = DemoWorkspace.in(root);
        Path folder = demo.workspace().specDb(DemoWorkspace.CATEGORY).getParent();
        if (Files.exists(folder)) {
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
        }
        assertThat(demo.seed().errors()).isEmpty();
        before = dump();
    }

    protected long cell(int product, String field) throws IOException {
        return id("select id from item_field_state where product_id = 'demo-b-" + product + "' and field_key = '"
                + field + "'");
    }

    protected long property(String component, String property) throws IOException {
        return id("select id from component_values where component_name = '" + component + "' and property_key = '"
                + property + "'");
    }

    protected long listValue(String field, String value) throws IOException {
        return id("select id from list_values where field_key = '" + field + "' and value = '" + value + "'");
    }

    protected long component(String name, String maker) throws IOException {
        return id(
                "select id from component_identity where canonical_name = '" + name + "' and maker = '" + maker + "'");
    }

    protected long id(String sql) throws IOException {
        return Long.parseLong(demo.rows(sql).get(0));
    }

    protected static String candidate(int product, String field, String raw) {
        return "demo-b-" + product + "::" + field + "::" + raw;
    }

    protected static ValidatableResponse accept(String slot, String lane, String candidate) {
        return decide(slot, "accept", lane, candidate);
    }

    protected static ValidatableResponse confirm(String slot, String lane, String candidate) {
        return decide(slot, "confirm", lane, candidate);
    }

    protected static ValidatableResponse decide(String slot, String action, String lane, String candidate) {
        var body = new HashMap<String, Object>(Map.of("action", action, "lane", lane, "actor", "me"));
        if (candidate != null) {
            body.put("candidateId", candidate);
        }
        return given().contentType(ContentType.JSON)
                .body(body)
                .post(REVIEW + slot + "/decisions")
                .then();
    }

    protected static ValidatableResponse set(String slot, Map<String, Object> body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .put(REVIEW + slot + "/value")
                .then();
    }

    protected static ValidatableResponse get(String path) {
        return given().get(REVIEW + path).then();
    }

    protected static ValidatableResponse patch(String path, Map<String, Object> body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .patch(REVIEW + path)
                .then();
    }

    protected static ValidatableResponse undo(Number decision) {
        return given().post(REVIEW + "/decisions/" + decision + "/undo").then();
    }

    /** What changed in the whole snapshot since the test began: {@code item_field_state.value}, {@code key_review_audit+}. */
    protected Set<String> changes() throws IOException {
        Map<String, Map<String, String>> now = dump();
        var changes = new TreeSet<String>();
        var rows = new TreeSet<>(before.keySet());
        rows.addAll(now.keySet());
        for (String row : rows) {
            String table = row.substring(0, row.indexOf(' '));
            Map<String, String> old = before.get(row);
            Map<String, String> current = now.get(row);
            if (old == null) {
                changes.add(table + "+");
            } else if (current == null) {
                changes.add(table + "-");
            } else {
                current.forEach((column, value) -> {
                    if (!value.equals(old.get(column))) {
                        changes.add(table + "." + column);
                    }
                });
            }
        }
        return changes;
    }

    /** Those of the same kind, with the rows they are in. */
    protected Set<String> changedRows(String table) throws IOException {
        Map<String, Map<String, String>> now = dump();
        var changed = new TreeSet<String>();
        now.forEach((row, columns) -> {
            if (row.startsWith(table + " ") && !columns.equals(before.get(row))) {
                changed.add(row.substring(row.indexOf(' ') + 1));
            }
        });
        return changed;
    }

    private Map<String, Map<String, String>> dump() throws IOException {
        var dump = new TreeMap<String, Map<String, String>>();
        for (String table : TABLES) {
            List<String> columns = new ArrayList<>(demo.rows("select name from pragma_table_info('" + table + "')"));
            String select = "select "
                    + String.join(
                            " || char(31) || ",
                            columns.stream()
                                    .map(column -> "coalesce(" + column + ", 'NULL')")
                                    .toList())
                    + " from " + table;
            for (String row : demo.rows(select)) {
                String[] values = row.split("\u001f", -1);
                var named = new TreeMap<String, String>();
                for (int i = 0; i < values.length; i++) {
                    named.put(columns.get(i), values[i]);
                }
                dump.put(table + " " + values[0], named);
            }
        }
        return dump;
    }
}
