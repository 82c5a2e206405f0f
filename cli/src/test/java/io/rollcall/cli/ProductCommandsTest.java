package io.rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProductCommandsTest {
    private static final String SEED = "POST /api/v1/catalog/mouse/seed";
    private static final String SEEDED = """
            {"dryRun":false,"seeded":340,"skipped":0,"projection":"applied","newBrands":["Acer","Razer"],
             "rejected":[{"index":7,"brand":"Acer","model":"Cestus 310","variant":"310",
               "reason":"variant_is_model_substring","canonicalProductId":"mouse-acer-cestus-310",
               "explanation":{"rule":2,"message":"“310” is part of the model","suggestions":[]}}],
             "invalidRows":[{"index":9,"reason":"no brand"}]}""";

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
    void seeds_and_lists_what_was_rejected() throws IOException {
        rollcall.answers(SEED, SEEDED);
        Ended ended = rollcall.run("product-seed", "--category", "mouse");
        assertThat(ended).isEqualTo(new Ended(0, """
                        seeded        340
                        skipped       0
                        rejected      1
                        new brands    2
                        invalid rows  1
                        brands        Acer, Razer
                        projection    applied

                        INDEX  BRAND  MODEL       VARIANT  REASON                      CANONICAL PRODUCT ID   MESSAGE
                        7      Acer   Cestus 310  310      variant_is_model_substring  mouse-acer-cestus-310  “310” is part of the model
                        9                                  no brand
                        """, ""));
        assertThat(rollcall.last().body()).isEqualTo(FakeRollcall.JSON.readTree("{\"dryRun\":false}"));
    }

    @Test
    void previews_a_seed() throws IOException {
        rollcall.answers(SEED, "{\"dryRun\":true,\"seeded\":342,\"skipped\":0,\"rejected\":[],\"newBrands\":[]}");
        Ended ended = rollcall.run("product-seed", "--category", "mouse", "--dry-run");
        assertThat(ended.out()).startsWith("would seed    342\n");
        assertThat(rollcall.last().body()).isEqualTo(FakeRollcall.JSON.readTree("{\"dryRun\":true}"));
    }

    @Test
    void applies_when_told_so() throws IOException {
        rollcall.answers(SEED, SEEDED);
        rollcall.run("product-seed", "--category", "mouse", "--apply");
        assertThat(rollcall.last().body()).isEqualTo(FakeRollcall.JSON.readTree("{\"dryRun\":false}"));
    }

    @Test
    void writes_the_rejected_rows_of_a_seed_as_csv_and_the_sums_beside() {
        rollcall.answers(SEED, SEEDED);
        Ended ended = rollcall.run("product-seed", "--category", "mouse", "-o", "csv");
        assertThat(ended.out())
                .isEqualTo("index,brand,model,variant,reason,canonicalProductId,message\r\n"
                        + "7,Acer,Cestus 310,310,variant_is_model_substring,mouse-acer-cestus-310,“310” is part of the model\r\n"
                        + "9,,,,no brand,,\r\n");
        assertThat(ended.err()).startsWith("seeded        340\n");
    }

    @Test
    void refuses_dry_run_and_apply_together() {
        Ended ended = rollcall.run("product-seed", "--category", "mouse", "--dry-run", "--apply");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).contains("mutually exclusive");
        assertThat(rollcall.asked).isEmpty();
    }

    @Test
    void adds_a_product_once() throws IOException {
        rollcall.answers(
                "POST /api/v1/catalog/mouse/products",
                201,
                "{\"productId\":\"mouse-razer-viper-v4-pro\",\"identifier\":\"9f3c2a10\",\"projection\":\"applied\"}");
        Ended ended = rollcall.run(
                "product",
                "add",
                "--category=mouse",
                "--brand=Razer",
                "--model=Viper V4 Pro",
                "--seed-url=https://a.example",
                "--seed-url=https://b.example");
        assertThat(ended).isEqualTo(new Ended(0, """
                        added       mouse-razer-viper-v4-pro
                        identifier  9f3c2a10
                        projection  applied
                        """, ""));
        assertThat(rollcall.last().idempotencyKey()).matches("[0-9a-f-]{36}");
        assertThat(rollcall.last().body())
                .isEqualTo(
                        FakeRollcall.JSON.readTree(
                                "{\"brand\":\"Razer\",\"model\":\"Viper V4 Pro\",\"variant\":\"\",\"seedUrls\":[\"https://a.example\",\"https://b.example\"]}"));
    }

    @Test
    void shows_a_product() {
        rollcall.answers(
                "GET /api/v1/catalog/mouse/products/mouse-a%3Fb",
                "{\"productId\":\"mouse-a\",\"id\":3,\"brand\":\"A\",\"variant\":\"\",\"seedUrls\":[\"https://a.example\"]}");
        Ended ended = rollcall.run("product", "show", "--category", "mouse", "mouse-a?b");
        assertThat(ended.out()).isEqualTo("""
                        product id  mouse-a
                        id          3
                        brand       A
                        seed urls   https://a.example
                        """);
    }

    @Test
    void never_follows_an_id_out_of_the_products() {
        assertThat(rollcall.run("product", "show", "--category", "mouse", "..").code())
                .isEqualTo(2);
        assertThat(rollcall.asked).isEmpty();
    }
}
