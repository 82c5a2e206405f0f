package io.rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrandCommandsTest {
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
    void lists_brands() {
        rollcall.answers("GET /api/v1/brands?category=mouse&q=logi&limit=1000", """
                {"items":[{"slug":"logitech","name":"Logitech","aliases":["Logitech G","Logi"],"categories":["mouse"],
                  "website":"","products":29}],"total":1,"nextCursor":null}""");
        Ended ended = rollcall.run("brand", "list", "--category", "mouse", "-q", "logi");
        assertThat(ended).isEqualTo(new Ended(0, """
                        SLUG      NAME      ALIASES           CATEGORIES  PRODUCTS  WEBSITE
                        logitech  Logitech  Logitech G, Logi  mouse       29
                        """, "1 brand\n"));
    }

    @Test
    void lists_brands_as_sorted_and_to_the_limit_as_csv() {
        rollcall.answers("GET /api/v1/brands?sort=-products&limit=1", """
                {"items":[{"slug":"logitech","identifier":"1a2b3c4d","name":"Logitech","aliases":["Logi"],
                  "categories":["mouse","keyboard"],"website":"","addedAt":"2026-02-14T12:00:00Z","addedBy":"ana",
                  "products":29,"productsByCategory":[{"category":"mouse","products":29}],"version":3,"pending":null}],
                 "total":2,"nextCursor":"next","source":"registry"}""");
        assertThat(rollcall.run("brand", "list", "--sort=-products", "--limit=1", "-o=csv"))
                .isEqualTo(new Ended(
                        0,
                        "slug,identifier,name,aliases,categories,website,addedAt,addedBy,products,version,"
                                + "productsByCategory,pending\r\n"
                                + "logitech,1a2b3c4d,Logitech,Logi,\"mouse, keyboard\",,2026-02-14T12:00:00Z,ana,29,3,"
                                + "mouse 29,\r\n",
                        "1 of 2 brands\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    active_filtering | No registry yet: inferred from active_filtering. ./rollcall brand seed registers the brands.
                    none | No registry yet, and no file to infer it from. Begin it with ./rollcall brand add NAME
                    """)
    void says_that_there_is_no_registry_yet(String source, String note) {
        rollcall.answers(
                "GET /api/v1/brands?limit=1000",
                "{\"items\":[],\"total\":0,\"nextCursor\":null,\"source\":\"" + source + "\"}");
        assertThat(rollcall.run("brand", "list").err()).isEqualTo("0 brands\n" + note + "\n");
    }

    @Test
    void adds_a_brand() throws IOException {
        rollcall.answers("POST /api/v1/brands", 201, "{\"slug\":\"keychron\",\"name\":\"Keychron\",\"aliases\":[]}");
        Ended ended = rollcall.run(
                "brand",
                "add",
                "Keychron",
                "--alias",
                "Key Chron",
                "--category",
                "mouse",
                "--website",
                "https://k.example");
        assertThat(ended.out()).isEqualTo("added  Keychron\nslug   keychron\n");
        assertThat(rollcall.last().body())
                .isEqualTo(
                        FakeRollcall.JSON.readTree(
                                "{\"name\":\"Keychron\",\"aliases\":[\"Key Chron\"],\"categories\":[\"mouse\"],\"website\":\"https://k.example\"}"));
    }

    @Test
    void names_the_owner_of_a_name_that_is_taken() {
        rollcall.refuses("POST /api/v1/brands", 409, """
                {"code":"brand_name_taken","detail":"“Logi” is a name of Logitech.","owner":"logitech","ownerName":"Logitech",
                 "taken":"Logi"}""");
        assertThat(rollcall.run("brand", "add", "Logi")).isEqualTo(new Ended(1, "", """
                        error “Logi” is a name of Logitech.
                          code  brand_name_taken (HTTP 409)
                          try   ./rollcall brand show logitech
                        """));
    }

    @Test
    void previews_a_seed() throws IOException {
        rollcall.answers("POST /api/v1/brands/seed", """
                {"dryRun":true,"created":1,"updated":0,"unchanged":0,"rejected":0,"results":[
                  {"name":"Acer","slug":"acer","categories":["mouse","keyboard"],"status":"created"}],"invalidRows":[]}""");
        assertThat(rollcall.run("brand", "seed", "--dry-run"))
                .isEqualTo(new Ended(0, """
                        would be created  1
                        would be updated  0
                        unchanged         0
                        rejected          0
                        invalid rows      0

                        STATUS   NAME  SLUG  CATEGORIES       REASON  OWNER  DETAIL
                        created  Acer  acer  mouse, keyboard
                        """, "Nothing was changed. Leave out --dry-run to do it.\n"));
        assertThat(rollcall.last().body()).isEqualTo(FakeRollcall.JSON.readTree("{\"dryRun\":true}"));
    }

    @Test
    void seeds_brands_and_leaves_out_the_unchanged() throws IOException {
        rollcall.answers("POST /api/v1/brands/seed", """
                {"dryRun":false,"created":1,"updated":0,"unchanged":1,"rejected":1,"results":[
                  {"name":"Acer","slug":"acer","categories":["mouse"],"status":"created"},
                  {"name":"Razer","slug":"razer","categories":["mouse"],"status":"unchanged"},
                  {"name":"Logi","categories":["mouse"],"status":"rejected","reason":"brand_name_taken","owner":"logitech","detail":"by Logitech"}],
                 "invalidRows":[{"category":"mouse","index":3,"reason":"no_brand"}]}""");
        Ended ended = rollcall.run("brand", "seed", "--category", "mouse");
        assertThat(ended.out()).isEqualTo("""
                        created       1
                        updated       0
                        unchanged     1
                        rejected      1
                        invalid rows  1

                        STATUS    NAME  SLUG  CATEGORIES  REASON            OWNER     DETAIL
                        created   Acer  acer  mouse
                        rejected  Logi        mouse       brand_name_taken  logitech  by Logitech
                        invalid               mouse       no_brand                    row 3
                        """);
        assertThat(rollcall.last().body())
                .isEqualTo(FakeRollcall.JSON.readTree("{\"dryRun\":false,\"categories\":[\"mouse\"]}"));
    }

    @Test
    void refuses_dry_run_and_apply_together() {
        assertThat(rollcall.run("brand", "seed", "--apply", "--dry-run").code()).isEqualTo(2);
    }
}
