package io.rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProductHistoryTest {
    private static final String HISTORY = """
            {"items":[
              {"id":42,"identifier":"9f3c2a10","productId":"mouse-razer-viper-v2","name":"Razer Viper V2",
               "action":"updated","actor":"ana","at":"2026-02-14T12:00:00.123Z","version":2,"changes":[
                 {"field":"productId","from":["mouse-razer-viper"],"to":["mouse-razer-viper-v2"]},
                 {"field":"seedUrls","from":[],"to":["https://a.example","https://b.example"]}],
               "undoable":true,"whyNot":null},
              {"id":41,"identifier":"9f3c2a10","productId":"mouse-razer-viper","name":"Razer Viper","action":"added",
               "actor":"bob","at":"2026-02-13T12:00:00Z","version":1,"changes":[],"undoable":false,
               "whyNot":"A later change rests on it."}],
             "total":3,"nextCursor":"next"}""";

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
    void lists_what_was_changed_about_all_products() {
        rollcall.answers("GET /api/v1/catalog/mouse/product-history?limit=2", HISTORY);
        assertThat(rollcall.run("product", "history", "-c=mouse", "--limit=2"))
                .isEqualTo(new Ended(0, """
                        ID  AT                    PRODUCT         ACTION   ACTOR  CHANGES
                        42  2026-02-14T12:00:00Z  Razer Viper V2  updated  ana    productId: mouse-razer-viper → mouse-razer-viper-v2; seedUrls: none → https://a.example, https://b.example
                        41  2026-02-13T12:00:00Z  Razer Viper     added    bob
                        """, "2 of 3 changes\n"));
    }

    @Test
    void lists_the_history_of_one_product_as_csv() {
        rollcall.answers("GET /api/v1/catalog/mouse/products/mouse-razer-viper/history?limit=2", HISTORY);
        assertThat(rollcall.run("product", "history", "-c=mouse", "mouse-razer-viper", "--limit=2", "-o=csv")
                        .out())
                .startsWith("id,at,product,productId,identifier,action,actor,version,changes,undoable,whyNot\r\n"
                        + "42,2026-02-14T12:00:00.123Z,Razer Viper V2,mouse-razer-viper-v2,9f3c2a10,updated,ana,2,")
                .endsWith("added,bob,1,,false,A later change rests on it.\r\n");
    }

    @Test
    void says_where_the_history_of_a_removed_product_is() {
        rollcall.refuses(
                "GET /api/v1/catalog/mouse/products/mouse-x/history?limit=1000",
                404,
                "{\"code\":\"not_found\",\"detail\":\"There is no product mouse-x.\"}");
        assertThat(rollcall.run("product", "history", "-c=mouse", "mouse-x")).isEqualTo(new Ended(1, "", """
                        error There is no product mouse-x.
                          code  not_found (HTTP 404)
                          try   ./rollcall product history --category mouse: of all products, those that are gone too
                        """));
    }
}
