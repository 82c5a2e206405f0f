package io.rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProductUndoTest {
    private static final String UNDO = "POST /api/v1/catalog/mouse/product-history/42/undo";
    private static final String UNDONE = """
            {"action":"undo","product":{"productId":"mouse-razer-viper","identifier":"9f3c2a10","brand":"Razer",
             "model":"Viper","variant":"White","status":"active","seedUrls":[],"version":4}}""";

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
    void takes_a_change_back_and_shows_the_product() {
        rollcall.answers(UNDO, UNDONE);
        assertThat(rollcall.run("product", "undo", "-c=mouse", "42")).isEqualTo(new Ended(0, """
                        undone      change 42
                        product     mouse-razer-viper
                        brand       Razer
                        model       Viper
                        variant     White
                        status      active
                        identifier  9f3c2a10
                        version     4
                        """, ""));
        assertThat(rollcall.last().body()).isEqualTo(Api.body());
    }

    @Test
    void says_that_an_undone_addition_is_gone() {
        rollcall.answers(UNDO, "{\"action\":\"undo\",\"product\":null}");
        assertThat(rollcall.run("product", "undo", "-c=mouse", "42"))
                .isEqualTo(new Ended(0, "undone   change 42\nproduct  removed\n", ""));
    }

    @Test
    void writes_the_product_as_csv() {
        rollcall.answers(UNDO, UNDONE);
        assertThat(rollcall.run("product", "undo", "-c=mouse", "42", "-o=csv").out())
                .contains("\r\nmouse-razer-viper,9f3c2a10,,,Razer,Viper,White,active,");
    }

    @Test
    void says_why_a_change_cannot_be_undone() {
        rollcall.refuses(UNDO, 409, "{\"code\":\"not_undoable\",\"detail\":\"A later change rests on it.\"}");
        assertThat(rollcall.run("product", "undo", "-c=mouse", "42"))
                .isEqualTo(new Ended(1, "", "error A later change rests on it.\n  code  not_undoable (HTTP 409)\n"));
    }
}
