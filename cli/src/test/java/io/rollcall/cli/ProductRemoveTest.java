package io.rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProductRemoveTest {
    private static final String VIPER = """
            {"productId":"mouse-razer-viper","identifier":"9f3c2a10","id":3,"category":"mouse","brand":"Razer",
             "model":"Viper","variant":"","status":"active","badge":"manual","hasOutput":true,
             "seedUrls":["https://a.example","https://b.example"],"version":3,"projection":"applied"}""";
    private static final String REMOVE = "DELETE /api/v1/catalog/mouse/products/mouse-razer-viper";
    private static final String REMOVED =
            "{\"product\":" + VIPER + ",\"kept\":[\"specs/outputs/mouse/mouse-razer-viper\",\"out/final/mouse/x\"]}";

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
    void removes_a_product_and_says_what_stays() {
        rollcall.answers(REMOVE, REMOVED);
        assertThat(rollcall.run("product", "remove", "-c=mouse", "mouse-razer-viper"))
                .isEqualTo(new Ended(0, """
                        removed     mouse-razer-viper
                        brand       Razer
                        model       Viper
                        status      active
                        seed urls   https://a.example, https://b.example
                        identifier  9f3c2a10
                        version     3
                        projection  applied
                        """, "Kept: specs/outputs/mouse/mouse-razer-viper\nKept: out/final/mouse/x\n"));
        assertThat(rollcall.last().ifMatch()).isNull();
    }

    @Test
    void removes_it_only_at_the_version_it_is_told() {
        rollcall.answers(REMOVE, REMOVED);
        Ended ended = rollcall.run("product", "remove", "-c=mouse", "mouse-razer-viper", "--if-version=3", "-o=csv");
        assertThat(ended.out()).contains("\r\nmouse-razer-viper,9f3c2a10,3,mouse,Razer,");
        assertThat(rollcall.last().ifMatch()).isEqualTo("\"v3\"");
    }

    @Test
    void writes_the_answer_of_the_server_as_json() throws IOException {
        rollcall.answers(REMOVE, REMOVED);
        Ended ended = rollcall.run("product", "remove", "-c=mouse", "mouse-razer-viper", "-o=json");
        assertThat(FakeRollcall.JSON.readTree(ended.out())).isEqualTo(FakeRollcall.JSON.readTree(REMOVED));
    }

    @Test
    void says_when_somebody_else_was_faster() {
        rollcall.refuses(REMOVE, 412, "{\"code\":\"version_conflict\",\"detail\":\"No.\",\"current\":{\"version\":5}}");
        Ended ended = rollcall.run("product", "remove", "-c=mouse", "mouse-razer-viper", "--if-version=3");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err())
                .endsWith("  try   ./rollcall product show mouse-razer-viper --category mouse:"
                        + " it is at version 5 now, then the same again\n");
    }
}
