package io.rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BrandShowTest {
    private static final String LOGITECH = """
            {"slug":"logitech","identifier":"1a2b3c4d","name":"Logitech","aliases":["Logi","Logitech G"],
             "categories":["keyboard","mouse"],"website":"https://l.example","addedAt":"2026-02-14T12:00:00.123456Z",
             "addedBy":"ana","products":43,"productsByCategory":[{"category":"keyboard","products":3},
             {"category":"mouse","products":40}],"version":3,"pending":null}""";

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
    void shows_all_facts_and_the_products_of_each_category() {
        rollcall.answers("GET /api/v1/brands/logitech", LOGITECH);
        assertThat(rollcall.run("brand", "show", "logitech")).isEqualTo(new Ended(0, """
                        name         Logitech
                        slug         logitech
                        aliases      Logi, Logitech G
                        categories   keyboard, mouse
                        website      https://l.example
                        products     43
                        by category  keyboard 3, mouse 40
                        added at     2026-02-14T12:00:00Z
                        added by     ana
                        identifier   1a2b3c4d
                        version      3
                        """, ""));
    }

    @Test
    void finds_a_brand_by_alias_where_no_slug_is_like_that() {
        rollcall.answers("GET /api/v1/brands?name=Logitech%20G", list("registry", LOGITECH));
        Ended ended = rollcall.run("brand", "show", "Logitech G");
        assertThat(ended.code()).isZero();
        assertThat(ended.out()).startsWith("name         Logitech\n");
        assertThat(rollcall.asked.get(0).path()).isEqualTo("/api/v1/brands/Logitech%20G");
    }

    @Test
    void says_that_a_brand_is_only_inferred() {
        rollcall.answers("GET /api/v1/brands?name=acer", list("product_catalog", """
                {"slug":"acer","identifier":"","name":"Acer","aliases":[],"categories":["mouse"],"products":2,
                 "productsByCategory":[{"category":"mouse","products":2}],"version":0,"pending":null}"""));
        assertThat(rollcall.run("brand", "show", "acer").err())
                .isEqualTo(
                        "No registry yet: inferred from product_catalog. ./rollcall brand seed registers the brands.\n");
    }

    @Test
    void says_how_to_look_for_a_brand_that_is_not_there() {
        rollcall.refuses(
                        "GET /api/v1/brands/Lgi%20tech",
                        404, "{\"code\":\"not_found\",\"detail\":\"There is no brand Lgi tech.\"}")
                .answers("GET /api/v1/brands?name=Lgi%20tech", list("registry", ""));
        assertThat(rollcall.run("brand", "show", "Lgi tech")).isEqualTo(new Ended(1, "", """
                        error There is no brand Lgi tech.
                          code  not_found (HTTP 404)
                          try   ./rollcall brand list -q 'Lgi tech'
                        """));
    }

    @Test
    void does_not_look_further_when_the_server_fails() {
        rollcall.refuses("GET /api/v1/brands/logitech", 503, "{\"code\":\"unavailable\",\"detail\":\"Not now.\"}");
        assertThat(rollcall.run("brand", "show", "logitech").code()).isEqualTo(3);
        assertThat(rollcall.asked).hasSize(1);
    }

    @Test
    void writes_a_brand_as_csv() {
        rollcall.answers("GET /api/v1/brands/logitech", LOGITECH);
        assertThat(rollcall.run("brand", "show", "logitech", "-o=csv").out())
                .isEqualTo("slug,identifier,name,aliases,categories,website,addedAt,addedBy,products,version,"
                        + "productsByCategory,pending\r\nlogitech,1a2b3c4d,Logitech,\"Logi, Logitech G\",\"keyboard, mouse\","
                        + "https://l.example,2026-02-14T12:00:00.123456Z,ana,43,3,\"keyboard 3, mouse 40\",\r\n");
    }

    @Test
    void writes_the_answer_of_the_server_as_json() throws IOException {
        rollcall.answers("GET /api/v1/brands/logitech", LOGITECH);
        assertThat(FakeRollcall.JSON.readTree(
                        rollcall.run("brand", "show", "logitech", "-o=json").out()))
                .isEqualTo(FakeRollcall.JSON.readTree(LOGITECH));
    }

    private static String list(String source, String items) {
        return "{\"items\":[" + items + "],\"nextCursor\":null,\"source\":\"" + source + "\"}";
    }
}
