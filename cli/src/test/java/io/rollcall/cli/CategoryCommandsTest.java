package io.rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CategoryCommandsTest {
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
    void lists_the_categories() {
        rollcall.answers(
                "GET /api/v1/categories",
                "{\"items\":[{\"category\":\"mouse\",\"products\":342,\"hasCatalog\":true,\"hasActiveFiltering\":true}]}");
        assertThat(rollcall.run("category", "list").out()).isEqualTo("""
                        CATEGORY  PRODUCTS  HAS CATALOG  HAS ACTIVE FILTERING
                        mouse     342       true         true
                        """);
        assertThat(rollcall.run("category", "list", "-o", "name").out()).isEqualTo("mouse\n");
    }

    @Test
    void adds_a_category_and_removes_it() throws IOException {
        rollcall.answers("POST /api/v1/categories", 201, "{\"category\":\"keyboard\"}")
                .answers("DELETE /api/v1/categories/keyboard", 204, "");
        assertThat(rollcall.run("category", "add", "keyboard")).isEqualTo(new Ended(0, "added  keyboard\n", ""));
        assertThat(rollcall.last().body()).isEqualTo(FakeRollcall.JSON.readTree("{\"category\":\"keyboard\"}"));
        assertThat(rollcall.run("category", "remove", "keyboard")).isEqualTo(new Ended(0, "removed  keyboard\n", ""));
    }

    @Test
    void says_why_a_category_stays() {
        rollcall.refuses(
                "DELETE /api/v1/categories/mouse",
                409,
                "{\"code\":\"category_in_use\",\"detail\":\"mouse has 342 products.\"}");
        assertThat(rollcall.run("category", "remove", "mouse"))
                .isEqualTo(new Ended(1, "", "error mouse has 342 products.\n  code  category_in_use (HTTP 409)\n"));
    }

    @Test
    void makes_variants_of_a_product_only_when_told_to() throws IOException {
        String path = "POST /api/v1/catalog/mouse/products/mouse-a-b/variants";
        rollcall.answers(path, """
                {"dryRun":true,"existing":{"from":"mouse-a-b","to":"mouse-a-b-black"},
                 "added":{"productId":"mouse-a-b-white","brand":"A","model":"B","variant":"White"}}""");
        String[] command = {
            "product", "make-variants", "mouse-a-b", "-c=mouse", "--existing-variant=Black", "--variant=White"
        };
        assertThat(rollcall.run(command)).isEqualTo(new Ended(0, """
                        would rename  mouse-a-b → mouse-a-b-black
                        would add     mouse-a-b-white
                        """, "Nothing was changed. Add --apply to do it.\n"));
        assertThat(rollcall.last().body())
                .isEqualTo(FakeRollcall.JSON.readTree(
                        "{\"existingVariant\":\"Black\",\"variant\":\"White\",\"dryRun\":true}"));
        String[] applied = java.util.Arrays.copyOf(command, command.length + 1);
        applied[command.length] = "--apply";
        assertThat(rollcall.run(applied).out())
                .startsWith("renamed  mouse-a-b → mouse-a-b-black\nadded    mouse-a-b-white");
        assertThat(rollcall.last().body().path("dryRun").asBoolean()).isFalse();
    }

    @Test
    void a_seed_lists_variants_it_left_out_and_keeps_those_that_are_named() throws IOException {
        rollcall.answers("POST /api/v1/catalog/mouse/seed", """
                {"dryRun":true,"seeded":2,"skipped":0,"rejected":[],"invalidRows":[],"newBrands":[],"variantWarnings":[
                  {"index":12,"brand":"Acer","model":"Cestus 310","variant":"310","reason":"variant_is_model_substring",
                   "match":"substring","matchedText":"310","strippedProductId":"mouse-acer-cestus-310",
                   "explanation":{"message":"It is part of the model."}}]}""");
        Ended ended = rollcall.run("product-seed", "-c=mouse", "--dry-run", "--keep=12,40");
        assertThat(ended.out())
                .contains("variant warnings  1")
                .contains("12     Acer   Cestus 310  310      variant_is_model_substring")
                .contains("mouse-acer-cestus-310")
                .contains("It is part of the model.");
        assertThat(rollcall.last().body())
                .isEqualTo(
                        FakeRollcall.JSON.readTree("{\"dryRun\":true,\"variants\":{\"12\":\"keep\",\"40\":\"keep\"}}"));
    }
}
