package io.rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuggestedStepTest {
    private static final String DECISIONS = "POST /api/v1/identity/mouse/decisions";
    private static final String EXCEPTIONS = "POST /api/v1/identity/mouse/exceptions";
    private static final String PRODUCTS = "POST /api/v1/catalog/mouse/products";
    private static final String PLAIN = "\"brand\":\"Acer\",\"model\":\"Cestus 350\",\"variant\":\"\"";
    private static final String WITH_350 = "\"brand\":\"Acer\",\"model\":\"Cestus 350\",\"variant\":\"350\"";
    private static final String INVALID = """
            {"valid":false,"source":"product_catalog","explanation":{"suggestions":[
              {"action":"strip_variant","label":"Use it without a variant",%1$s,"productId":"mouse-acer-cestus-350"},
              {"action":"add_exception","label":"Keep “350”",%2$s,"productId":"mouse-acer-cestus-350-350"},
              {"action":"add_product","label":"Add it",%2$s,"productId":"mouse-acer-cestus-350-350"},
              {"action":"open_existing","label":"Open it",%1$s,"productId":"mouse-acer-cestus-350"},
              {"action":"use_latin_name","label":"Give it a Latin name","brand":null,"model":null,"variant":null},
              {"action":"use_existing","label":"Use the existing",%1$s,"productId":"mouse-acer-cestus-350"}]}}""".formatted(PLAIN, WITH_350);
    private static final String VALID = "{\"valid\":true,\"normalized\":{" + PLAIN + "}}";
    private static final String ADDED =
            "{\"productId\":\"mouse-acer-cestus-350\",\"identifier\":\"9f3c2a10\",\"projection\":\"applied\"}";

    private FakeRollcall rollcall;

    @BeforeEach
    void start() throws IOException {
        rollcall = new FakeRollcall();
    }

    @AfterEach
    void stop() {
        rollcall.close();
    }

    @ParameterizedTest
    @CsvSource({"1,Use it without a variant", "6,Use the existing"})
    void check_goes_on_with_the_suggested_identity(String number, String label) throws IOException {
        rollcall.answers(DECISIONS, INVALID).thenAnswers(DECISIONS, VALID);
        assertThat(check("--apply", number, "--mode=authoring"))
                .isEqualTo(new Ended(0, "verdict   valid\nidentity  Acer Cestus 350\n", "Applied: " + label + "\n"));
        assertThat(rollcall.last().body()).isEqualTo(json("{" + PLAIN + ",\"record\":false,\"mode\":\"authoring\"}"));
    }

    @Test
    void check_makes_an_exception_and_asks_again() throws IOException {
        rollcall.answers(DECISIONS, INVALID)
                .thenAnswers(DECISIONS, VALID)
                .answers(EXCEPTIONS, 201, "{\"identifier\":\"1a2b\"}");
        Ended ended = check("--apply=2", "--reason=Sold beside it");
        assertThat(ended.out()).startsWith("verdict   valid\n");
        assertThat(ended.err()).isEqualTo("Exception 1a2b lets Acer Cestus 350 · 350 through\n");
        assertThat(rollcall.asked.get(1).body()).isEqualTo(json("{" + WITH_350 + ",\"reason\":\"Sold beside it\"}"));
        assertThat(rollcall.asked.get(1).idempotencyKey()).matches("[0-9a-f-]{36}");
        assertThat(rollcall.last().body())
                .isEqualTo(json("{" + WITH_350 + ",\"record\":false,\"mode\":\"authoring\"}"));
    }

    @Test
    void check_exits_by_the_second_decision() {
        rollcall.answers(DECISIONS, INVALID).thenAnswers(DECISIONS, VALID);
        assertThat(check("--apply=1", "--exit-code").code()).isZero();
    }

    @Test
    void check_adds_a_product() throws IOException {
        rollcall.answers(DECISIONS, INVALID).answers(PRODUCTS, 201, ADDED);
        assertThat(check("--apply=3").out())
                .isEqualTo("added       mouse-acer-cestus-350\nidentifier  9f3c2a10\nprojection  applied\n");
        assertThat(rollcall.last().body()).isEqualTo(json("{" + WITH_350 + ",\"seedUrls\":[]}"));
    }

    @Test
    void check_shows_the_existing_product() {
        rollcall.answers(DECISIONS, INVALID)
                .answers("GET /api/v1/catalog/mouse/products/mouse-acer-cestus-350", "{\"brand\":\"Acer\"}");
        assertThat(check("--apply=4").out()).isEqualTo("brand  Acer\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--apply=0               | --apply 0: there are 6 suggestions here",
                "--apply=7               | --apply 7: there are 6 suggestions here",
                "--apply=2               | An exception needs --reason TEXT",
                "--apply=2 --reason=     | An exception needs --reason TEXT",
                "--apply=1 --reason=real | “Use it without a variant” takes no --reason",
                "--apply=5               | “Give it a Latin name” is advice only"
            })
    void what_cannot_be_carried_out_is_a_usage_error(String options, String message) {
        rollcall.answers(DECISIONS, INVALID);
        Ended ended = check(options.split(" "));
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).contains(message);
        assertThat(rollcall.asked).hasSize(1);
    }

    @Test
    void says_that_there_is_nothing_to_apply() {
        rollcall.answers(DECISIONS, VALID);
        assertThat(check("--apply=1").err()).contains("--apply 1: there are no suggestions here");
    }

    @Test
    void a_refused_add_says_how_to_fix_it() {
        rollcall.refuses(PRODUCTS, 422, INVALID.replace("{\"valid\":false", "{\"detail\":\"no\",\"code\":\"c\""));
        assertThat(add()).isEqualTo(new Ended(1, "", """
                        error no
                          code  c (HTTP 422)
                          try 1 Use it without a variant (--fix 1)
                          try 2 Keep “350” (--fix 2 --reason TEXT)
                          try 3 Add it (--fix 3)
                          try 4 Open it (--fix 4)
                          try 5 Give it a Latin name
                          try 6 Use the existing (--fix 6)
                        """));
    }

    @Test
    void a_fixed_add_that_is_refused_again_numbers_nothing() {
        rollcall.answers(DECISIONS, INVALID)
                .refuses(
                        PRODUCTS,
                        409,
                        "{\"detail\":\"no\",\"explanation\":{\"suggestions\":[{\"action\":\"open_existing\",\"label\":\"Open it\"}]}}");
        assertThat(add("--fix=1").err()).endsWith("  try   Open it\n");
    }

    @Test
    void add_takes_the_suggested_identity_and_keeps_the_rest() throws IOException {
        rollcall.answers(DECISIONS, INVALID).answers(PRODUCTS, 201, ADDED);
        Ended ended = add("--fix=1", "--seed-url=https://a.example");
        assertThat(ended.out()).startsWith("added       mouse-acer-cestus-350\n");
        assertThat(ended.err()).isEqualTo("Applied: Use it without a variant\n");
        assertThat(rollcall.asked.get(0).body())
                .isEqualTo(json("{" + WITH_350 + ",\"record\":false,\"mode\":\"authoring\"}"));
        assertThat(rollcall.last().body()).isEqualTo(json("{" + PLAIN + ",\"seedUrls\":[\"https://a.example\"]}"));
    }

    @Test
    void add_makes_an_exception_first() throws IOException {
        rollcall.answers(DECISIONS, INVALID)
                .answers(EXCEPTIONS, 201, "{\"identifier\":\"1a2b\"}")
                .answers(PRODUCTS, 201, ADDED);
        assertThat(add("--fix=2", "--reason=Sold beside it").code()).isZero();
        assertThat(rollcall.asked)
                .extracting(asked -> asked.method() + " " + asked.path())
                .containsExactly(DECISIONS, EXCEPTIONS, PRODUCTS);
        assertThat(rollcall.last().body()).isEqualTo(json("{" + WITH_350 + ",\"seedUrls\":[]}"));
    }

    @Test
    void add_shows_the_existing_product_of_a_catalog() {
        rollcall.answers(DECISIONS, INVALID)
                .answers("GET /api/v1/catalog/mouse/products/mouse-acer-cestus-350", "{\"brand\":\"Acer\"}");
        assertThat(add("--fix=6"))
                .isEqualTo(new Ended(
                        0,
                        "brand  Acer\n",
                        "Applied: Use the existing\nIt is in the catalog already, so nothing was added.\n"));
    }

    @Test
    void add_takes_an_existing_product_into_a_new_catalog() throws IOException {
        rollcall.answers(DECISIONS, INVALID.replace("product_catalog", "active_filtering"))
                .answers(PRODUCTS, 201, ADDED);
        assertThat(add("--fix=6").code()).isZero();
        assertThat(rollcall.last().body()).isEqualTo(json("{" + PLAIN + ",\"seedUrls\":[]}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--fix=7", "--fix=5", "--fix=2"})
    void add_changes_nothing_when_the_fix_makes_no_sense(String fix) {
        rollcall.answers(DECISIONS, INVALID);
        assertThat(add(fix).code()).isEqualTo(2);
        assertThat(rollcall.asked).hasSize(1);
    }

    private Ended check(String... options) {
        return run("identity check", options);
    }

    private Ended add(String... options) {
        return run("product add", options);
    }

    private Ended run(String command, String... options) {
        var line = new ArrayList<>(List.of(command.split(" ")));
        line.addAll(List.of("-c=mouse", "--brand=Acer", "--model=Cestus 350", "--variant=350"));
        line.addAll(List.of(options));
        return rollcall.run(line.toArray(String[]::new));
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return FakeRollcall.JSON.readTree(text);
    }
}
