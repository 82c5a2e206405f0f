package io.rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductUpdateTest {
    private static final String VIPER = """
            {"productId":"mouse-razer-viper","identifier":"9f3c2a10","id":3,"category":"mouse","brand":"Razer",
             "model":"Viper","variant":"","status":"active","badge":"manual","hasOutput":true,
             "seedUrls":["https://a.example","https://b.example"],"version":3,"projection":"applied"}""";
    private static final String PATH = "/api/v1/catalog/mouse/products/mouse-razer-viper";

    private FakeRollcall rollcall;

    @BeforeEach
    void start() throws IOException {
        rollcall = new FakeRollcall();
        rollcall.answers("GET " + PATH, VIPER);
    }

    @AfterEach
    void stop() {
        rollcall.close();
    }

    @Test
    void changes_what_it_is_told_at_the_version_it_found() throws IOException {
        rollcall.answers("PUT " + PATH, VIPER);
        Ended ended =
                update("--status=inactive", "--add-seed-url=https://c.example", "--remove-seed-url=https://a.example");
        assertThat(ended).isEqualTo(new Ended(0, """
                        updated     mouse-razer-viper
                        brand       Razer
                        model       Viper
                        status      active
                        seed urls   https://a.example, https://b.example
                        identifier  9f3c2a10
                        version     3
                        projection  applied
                        """, ""));
        assertThat(rollcall.last().ifMatch()).isEqualTo("\"v3\"");
        assertThat(rollcall.last().body())
                .isEqualTo(FakeRollcall.JSON.readTree(
                        "{\"status\":\"inactive\",\"seedUrls\":[\"https://b.example\",\"https://c.example\"]}"));
    }

    @Test
    void sets_everything_at_the_version_it_is_told() throws IOException {
        rollcall.answers("PUT " + PATH, VIPER);
        Ended ended =
                update("--brand=RAZER", "--model=Viper V2", "--variant=", "--seed-url=", "--if-version=2", "-o=json");
        assertThat(FakeRollcall.JSON.readTree(ended.out())).isEqualTo(FakeRollcall.JSON.readTree(VIPER));
        assertThat(rollcall.last().ifMatch()).isEqualTo("\"v2\"");
        assertThat(rollcall.last().body())
                .isEqualTo(FakeRollcall.JSON.readTree(
                        "{\"brand\":\"RAZER\",\"model\":\"Viper V2\",\"variant\":\"\",\"seedUrls\":[]}"));
    }

    @Test
    void says_when_the_id_is_another_now() {
        rollcall.answers(
                "PUT " + PATH,
                VIPER.replace("mouse-razer-viper", "mouse-razer-viper-v2").replace("applied", "pending"));
        Ended ended = update("--model=Viper V2", "-o=csv");
        assertThat(ended.out()).contains("\r\nmouse-razer-viper-v2,9f3c2a10,3,mouse,Razer,");
        assertThat(ended.err()).isEqualTo("""
                        The product is safe; its job file is written as soon as possible.
                        mouse-razer-viper → mouse-razer-viper-v2; the former id leads to it
                        """);
    }

    @Test
    void shows_what_would_become_of_it() throws IOException {
        rollcall.answers(
                "PUT " + PATH + "?dryRun=true",
                VIPER.replace("mouse-razer-viper", "mouse-razer-viper-v2")
                        .replace("\"version\":3,\"projection\":\"applied\"", """
                                "version":4,"hints":[{"kind":"near","message":"One letter is another.",
                                "product":{"productId":"mouse-razer-viper-v3"}}]"""));
        assertThat(update("--model=Viper V2", "--dry-run"))
                .isEqualTo(new Ended(0, """
                        would be      mouse-razer-viper → mouse-razer-viper-v2
                        brand         Razer
                        model         Viper
                        status        active
                        seed urls     https://a.example, https://b.example
                        identifier    9f3c2a10
                        version       4
                        you may mean  mouse-razer-viper-v3: One letter is another.
                        """, "Nothing was changed. Leave out --dry-run to do it.\n"));
        assertThat(rollcall.last().ifMatch()).isEqualTo("\"v3\"");
        assertThat(rollcall.last().body()).isEqualTo(FakeRollcall.JSON.readTree("{\"model\":\"Viper V2\"}"));
    }

    @Test
    void says_of_a_preview_why_the_gate_would_refuse() {
        rollcall.refuses(
                "PUT " + PATH + "?dryRun=true",
                409,
                "{\"code\":\"already_in_catalog\",\"detail\":\"It is in the catalog already.\"}");
        assertThat(update("--model=Viper V2", "--dry-run"))
                .isEqualTo(new Ended(
                        1, "", "error It is in the catalog already.\n  code  already_in_catalog (HTTP 409)\n"));
    }

    @Test
    void changes_the_product_that_a_former_id_leads_to() {
        rollcall.answers("GET /api/v1/catalog/mouse/products/mouse-razer-old", VIPER)
                .answers("PUT " + PATH, VIPER);
        Ended ended = rollcall.run("product", "update", "-c=mouse", "mouse-razer-old", "--status=draft");
        assertThat(ended.code()).isZero();
        assertThat(ended.err()).isEmpty();
        assertThat(rollcall.last().path()).isEqualTo(PATH);
    }

    @Test
    void says_why_the_gate_refuses_and_what_to_try() {
        rollcall.refuses("PUT " + PATH, 422, """
                {"detail":"“310” cannot be a variant here.","code":"variant_is_model_substring",
                 "explanation":{"message":"It is part of the model.",
                 "suggestions":[{"action":"strip_variant","label":"Leave the variant out"}]}}""");
        assertThat(update("--variant=310")).isEqualTo(new Ended(1, "", """
                        error “310” cannot be a variant here.
                          why   It is part of the model.
                          code  variant_is_model_substring (HTTP 422)
                          try   Leave the variant out
                        """));
    }

    @Test
    void says_at_which_version_a_product_is_by_now() {
        rollcall.refuses(
                "PUT " + PATH,
                412,
                "{\"code\":\"version_conflict\",\"detail\":\"Somebody else changed it.\",\"current\":{\"version\":5}}");
        assertThat(update("--status=draft")).isEqualTo(new Ended(1, "", """
                        error Somebody else changed it.
                          code  version_conflict (HTTP 412)
                          try   ./rollcall product show mouse-razer-viper --category mouse: it is at version 5 now, then the same again
                        """));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --seed-url=a --add-seed-url=b | --seed-url says all of them, --add-seed-url and --remove-seed-url change some: use one or the other
                    --remove-seed-url=x           | There is no seed-url “x” to remove; there is: https://a.example, https://b.example
                    --if-version=3                | Nothing to change: say at least one of --brand, --model, --variant, --status, --seed-url, --add-seed-url, --remove-seed-url
                    """)
    void is_a_usage_error(String options, String error) {
        assertThat(update(options.split(" ")))
                .isEqualTo(new Ended(2, "", "error " + error + "\n  help  ./rollcall product update --help\n"));
        assertThat(rollcall.asked).noneMatch(asked -> asked.method().equals("PUT"));
    }

    private Ended update(String... options) {
        return rollcall.run(
                Stream.concat(Stream.of("product", "update", "-c=mouse", "mouse-razer-viper"), Arrays.stream(options))
                        .toArray(String[]::new));
    }
}
