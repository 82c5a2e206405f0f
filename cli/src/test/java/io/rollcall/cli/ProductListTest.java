package io.rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.OptionalInt;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProductListTest {
    private static final String ALL = "GET /api/v1/catalog/mouse/products?limit=1000";
    private static final String TWO = """
            {"items":[
              {"id":1,"productId":"mouse-razer-viper","brand":"Razer","model":"Viper","variant":"","status":"active",
               "badge":"from_production","hasOutput":true,"seedUrls":["https://a.example","https://b.example"],"version":3},
              {"id":12,"productId":"mouse-logitech-g-pro","brand":"Logitech","model":"G Pro","variant":"White","status":"active",
               "badge":null,"hasOutput":false,"seedUrls":[],"version":1}],
             "total":2,"nextCursor":null,"source":"product_catalog"}""";

    private FakeRollcall rollcall;

    @BeforeEach
    void start() throws IOException {
        rollcall = new FakeRollcall();
    }

    @AfterEach
    void stop() {
        rollcall.close();
    }

    @Test
    void aligns_a_table_and_counts_beside_it() {
        rollcall.answers(ALL, TWO);
        Ended ended = rollcall.run("product", "list", "--category", "mouse");
        assertThat(ended).isEqualTo(new Ended(0, """
                        ID  PRODUCT ID            BRAND     MODEL  VARIANT  STATUS  BADGE
                        1   mouse-razer-viper     Razer     Viper           active  from_production
                        12  mouse-logitech-g-pro  Logitech  G Pro  White    active
                        """, "2 products\n"));
    }

    @Test
    void trims_to_the_width_of_a_screen() {
        rollcall.answers(ALL, TWO);
        Ended ended = Ended.after(
                Map.of("ROLLCALL_URL", rollcall.url()), OptionalInt.of(60), false, "product", "list", "-c", "mouse");
        assertThat(ended.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(60));
        assertThat(ended.out()).contains("…");
    }

    @Test
    void writes_every_field_as_csv() {
        rollcall.answers(ALL, TWO);
        Ended ended = rollcall.run("product", "list", "--category", "mouse", "-o", "csv");
        assertThat(ended.out())
                .startsWith("productId,identifier,id,category,brand,model,variant,status,badge,hasOutput,seedUrls,")
                .contains("\r\nmouse-razer-viper,,1,,Razer,Viper,,active,from_production,true,\"https://a.example, ");
    }

    @Test
    void writes_the_answer_of_the_server_as_json() throws IOException {
        rollcall.answers(ALL, TWO);
        Ended ended = rollcall.run("-o", "json", "product", "list", "--category", "mouse");
        assertThat(FakeRollcall.JSON.readTree(ended.out())).isEqualTo(FakeRollcall.JSON.readTree(TWO));
    }

    @Test
    void writes_every_field_as_lines_of_json() throws IOException {
        rollcall.answers(ALL, TWO);
        Ended ended = rollcall.run("product", "list", "--category", "mouse", "-o", "jsonl");
        assertThat(ended.out().lines()).hasSize(2);
        assertThat(FakeRollcall.JSON.readTree(ended.out().lines().toList().get(1)))
                .isEqualTo(FakeRollcall.JSON.readTree("""
                        {"productId":"mouse-logitech-g-pro","identifier":null,"id":12,"category":null,"brand":"Logitech",
                         "model":"G Pro","variant":"White","status":"active","badge":null,"hasOutput":false,"seedUrls":[],
                         "importSource":null,"importedAt":null,"updatedAt":null,"version":1}"""));
    }

    @Test
    void follows_the_cursor_to_the_end() throws IOException {
        rollcall.answers(ALL, "{\"items\":[{\"id\":1}],\"total\":2,\"nextCursor\":\"a b\"}")
                .answers(ALL + "&cursor=a%20b", "{\"items\":[{\"id\":2}],\"total\":2,\"nextCursor\":null}");
        Ended ended = rollcall.run("product", "list", "--category", "mouse", "-o", "json");
        assertThat(FakeRollcall.JSON.readTree(ended.out()))
                .isEqualTo(FakeRollcall.JSON.readTree(
                        "{\"items\":[{\"id\":1},{\"id\":2}],\"total\":2,\"nextCursor\":null}"));
    }

    @Test
    void stops_at_the_limit() {
        rollcall.answers(
                "GET /api/v1/catalog/mouse/products?limit=1",
                "{\"items\":[{\"id\":1}],\"total\":2,\"nextCursor\":\"next\"}");
        Ended ended = rollcall.run("product", "list", "--category", "mouse", "--limit", "1");
        assertThat(ended.err()).isEqualTo("1 of 2 products\n");
    }

    @Test
    void asks_with_every_filter_and_encodes_it() {
        rollcall.answers(
                "GET /api/v1/catalog/mo%2Fse/products?q=a%26b%20c&brand=Mad%20Catz&status=active&badge=local_only"
                        + "&hasOutput=false&sort=brand%2C-updatedAt&limit=1000",
                TWO);
        Ended ended = rollcall.run(
                "product",
                "list",
                "--category=mo/se",
                "-q",
                "a&b c",
                "--brand=Mad Catz",
                "--status=active",
                "--badge=local_only",
                "--has-output=false",
                "--sort=brand,-updatedAt");
        assertThat(ended.code()).isZero();
    }

    @Test
    void takes_the_only_category_there_is() {
        rollcall.answers("GET /api/v1/categories", "{\"items\":[{\"category\":\"mouse\"}]}")
                .answers(ALL, TWO);
        assertThat(rollcall.run("product", "list").code()).isZero();
    }

    @Test
    void asks_which_category_when_there_are_several() {
        rollcall.answers(
                "GET /api/v1/categories", "{\"items\":[{\"category\":\"mouse\"},{\"category\":\"keyboard\"}]}");
        Ended ended = rollcall.run("product", "list");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err())
                .contains("Which category? There are mouse, keyboard. Name one with --category C, for all commands with"
                        + " ./rollcall context use C, or in ROLLCALL_CATEGORY");
    }

    @Test
    void says_that_there_is_no_catalog_yet() {
        rollcall.answers(ALL, "{\"items\":[],\"total\":0,\"nextCursor\":null,\"source\":\"active_filtering\"}");
        Ended ended = rollcall.run("product", "list", "--category", "mouse");
        assertThat(ended.err()).contains("0 products").contains("./rollcall product-seed --category mouse");
    }

    @Test
    void takes_control_characters_out_of_what_a_screen_gets() {
        rollcall.answers(ALL, "{\"items\":[{\"id\":1,\"model\":\"a\\u001b[2Jb\"}],\"total\":1,\"nextCursor\":null}");
        Ended ended = rollcall.run("product", "list", "--category", "mouse");
        assertThat(ended.out()).contains("a\\u001B[2Jb").doesNotContain("\u001b");
    }

    @Test
    void writes_yaml_and_ids_for_other_programs() {
        rollcall.answers(
                ALL,
                "{\"items\":[{\"productId\":\"mouse-a-b\",\"model\":\"no\"},{\"productId\":\"mouse-a-c\",\"model\":\"1e3\"}],\"total\":2,"
                        + "\"nextCursor\":null}");
        assertThat(rollcall.run("product", "list", "-c", "mouse", "-o", "yaml").out())
                .isEqualTo("""
                        items:
                        - productId: "mouse-a-b"
                          model: "no"
                        - productId: "mouse-a-c"
                          model: "1e3"
                        total: 2
                        nextCursor: null
                        """);
        assertThat(rollcall.run("product", "list", "-c", "mouse", "-o", "name").out())
                .isEqualTo("mouse-a-b\nmouse-a-c\n");
        assertThat(rollcall.run("product", "export", "-c", "mouse", "-o", "yaml")
                        .err())
                .startsWith("error An export is csv, json or jsonl; product list has -o yaml\n");
    }
}
