package io.rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.OptionalInt;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IdentityCheckTest {
    private static final String DECISIONS = "POST /api/v1/identity/mouse/decisions";
    private static final String INVALID = """
            {"valid":false,"reason":"variant_is_model_substring","canonicalProductId":"mouse-acer-cestus-310",
             "normalized":{"brand":"Acer","model":"Cestus 310","variant":"310","productId":"mouse-acer-cestus-310-310"},
             "source":"product_catalog","explanation":{"rule":2,"message":"“310” is part of the model “Cestus 310”.",
               "match":"token","matchedText":"310","competitor":{"productId":"mouse-acer-cestus-310","brand":"Acer",
               "model":"Cestus 310","variant":""},"suggestions":[{"action":"use_existing","label":"Use Acer Cestus 310"}]}}""";
    private static final String[] CHECK = {
        "identity", "check", "--category=mouse", "--brand=Acer", "--model=Cestus 310", "--variant=310"
    };

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
    void explains_the_verdict_and_marks_what_matched() throws IOException {
        rollcall.answers(DECISIONS, INVALID);
        assertThat(rollcall.run(CHECK)).isEqualTo(new Ended(0, """
                        verdict     invalid
                        reason      variant_is_model_substring
                        rule        2
                        why         “310” is part of the model “Cestus 310”.
                        identity    Acer Cestus [310] · 310
                        match       token
                        canonical   mouse-acer-cestus-310
                        in the way  mouse-acer-cestus-310
                        source      product_catalog
                        try 1       Use Acer Cestus 310 (--apply 1)
                        """, ""));
        assertThat(rollcall.last().body())
                .isEqualTo(
                        FakeRollcall.JSON.readTree(
                                "{\"brand\":\"Acer\",\"model\":\"Cestus 310\",\"variant\":\"310\",\"record\":false,\"mode\":\"authoring\"}"));
    }

    @Test
    void exits_with_10_for_an_invalid_one_when_asked_to() {
        rollcall.answers(DECISIONS, INVALID);
        String[] arguments = java.util.Arrays.copyOf(CHECK, CHECK.length + 2);
        arguments[CHECK.length] = "--exit-code";
        arguments[CHECK.length + 1] = "--mode=sync";
        assertThat(rollcall.run(arguments).code()).isEqualTo(10);
        assertThat(rollcall.last().body().path("mode").asText()).isEqualTo("sync");
    }

    @Test
    void exits_with_0_for_a_valid_one() {
        rollcall.answers(DECISIONS, "{\"valid\":true,\"normalized\":{\"brand\":\"Razer\",\"model\":\"Viper\"}}");
        Ended ended = rollcall.run("identity", "check", "-c=mouse", "--brand=Razer", "--model=Viper", "--exit-code");
        assertThat(ended).isEqualTo(new Ended(0, "verdict   valid\nidentity  Razer Viper\n", ""));
    }

    @Test
    void writes_a_decision_as_one_row() {
        rollcall.answers(DECISIONS, INVALID);
        String[] arguments = java.util.Arrays.copyOf(CHECK, CHECK.length + 1);
        arguments[CHECK.length] = "-o=csv";
        assertThat(rollcall.run(arguments).out())
                .isEqualTo("valid,reason,canonicalProductId,brand,model,variant,productId,rule,message\r\n"
                        + "false,variant_is_model_substring,mouse-acer-cestus-310,Acer,Cestus 310,310,"
                        + "mouse-acer-cestus-310-310,2,“310” is part of the model “Cestus 310”.\r\n");
    }

    @Test
    void names_what_it_may_be_taken_for() {
        rollcall.answers(DECISIONS, """
                {"valid":true,"normalized":{"brand":"Rаzer","model":"Viper V3Pro"},"hints":[
                  {"kind":"same_letters","message":"“Razer Viper V3 Pro” has the same letters and digits.",
                   "product":{"productId":"mouse-razer-viper-v3-pro"}},
                  {"kind":"brand_looks_alike","message":"“Rаzer” looks like “Razer”.","product":null}]}""");
        assertThat(rollcall.run("identity", "check", "-c=mouse", "--brand=Rаzer", "--model=Viper V3Pro")
                        .out())
                .isEqualTo("""
                        verdict       valid
                        identity      Rаzer Viper V3Pro
                        you may mean  mouse-razer-viper-v3-pro: “Razer Viper V3 Pro” has the same letters and digits.
                        you may mean  “Rаzer” looks like “Razer”.
                        """);
    }

    @Test
    void shows_the_decision_rule_by_rule() {
        rollcall.answers(DECISIONS + "?steps=true", """
                {"valid":false,"normalized":{"brand":"Acer","model":"Cestus 310"},"steps":[
                  {"rule":1,"title":"They are given","outcome":"passed","message":"They are given."},
                  {"rule":2,"title":"It is no part","outcome":"decided","message":"It is a part."},
                  {"rule":3,"title":"It repeats nothing","outcome":"not_reached","message":""}]}""");
        assertThat(rollcall.run("identity", "check", "-c=mouse", "--brand=Acer", "--model=Cestus 310", "--steps")
                        .out())
                .isEqualTo("""
                        verdict   invalid
                        identity  Acer Cestus 310

                        RULE  OUTCOME      MESSAGE
                        1     passed       They are given.
                        2     decided      It is a part.
                        3     not_reached  It repeats nothing
                        """);
    }

    @Test
    void uses_colour_where_there_is_some() {
        rollcall.answers(DECISIONS, INVALID);
        Ended ended = Ended.after(Map.of("ROLLCALL_URL", rollcall.url()), OptionalInt.of(120), true, CHECK);
        assertThat(ended.out()).contains("\u001b[31minvalid\u001b[0m").contains("Cestus \u001b[7m310\u001b[0m");
    }
}
