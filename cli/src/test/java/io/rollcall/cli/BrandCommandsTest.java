package io.rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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
    void seeds_brands_and_leaves_out_the_unchanged() throws IOException {
        rollcall.answers("POST /api/v1/brands/seed", """
                {"dryRun":false,"created":1,"updated":0,"unchanged":1,"rejected":1,"results":[
                  {"name":"Acer","slug":"acer","categories":["mouse"],"status":"created"},
                  {"name":"Razer","slug":"razer","categories":["mouse"],"status":"unchanged"},
                  {"name":"Logi","categories":["mouse"],"status":"rejected","reason":"brand_name_taken","detail":"by Logitech"}],
                 "invalidRows":[{"category":"mouse","index":3,"reason":"no_brand"}]}""");
        Ended ended = rollcall.run("brand", "seed", "--category", "mouse");
        assertThat(ended.out()).isEqualTo("""
                        created       1
                        updated       0
                        unchanged     1
                        rejected      1
                        invalid rows  1

                        STATUS    NAME  SLUG  CATEGORIES  REASON            DETAIL
                        created   Acer  acer  mouse
                        rejected  Logi        mouse       brand_name_taken  by Logitech
                        invalid               mouse       no_brand          row 3
                        """);
        assertThat(rollcall.last().body())
                .isEqualTo(FakeRollcall.JSON.readTree("{\"dryRun\":false,\"categories\":[\"mouse\"]}"));
    }

    @Test
    void refuses_dry_run_and_apply_together() {
        assertThat(rollcall.run("brand", "seed", "--apply", "--dry-run").code()).isEqualTo(2);
    }
}
