package io.rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BrandRemoveTest {
    private static final String LOGITECH = """
            {"slug":"logitech","identifier":"1a2b3c4d","name":"Logitech","aliases":["Logi","Logitech G"],
             "categories":["keyboard","mouse"],"website":"https://l.example","addedAt":"2026-02-14T12:00:00.123456Z",
             "addedBy":"ana","products":43,"productsByCategory":[{"category":"keyboard","products":3},
             {"category":"mouse","products":40}],"version":3,"pending":null}""";

    private FakeRollcall rollcall;

    @BeforeEach
    void start() throws IOException {
        rollcall = new FakeRollcall();
        rollcall.answers("GET /api/v1/brands/logitech", LOGITECH);
    }

    @AfterEach
    void stop() {
        rollcall.close();
    }

    @Test
    void removes_a_brand() {
        rollcall.answers("DELETE /api/v1/brands/logitech", "{\"brand\":" + LOGITECH + ",\"productsLeft\":0}");
        assertThat(rollcall.run("brand", "remove", "logitech")).isEqualTo(new Ended(0, """
                        removed        Logitech
                        slug           logitech
                        aliases        Logi, Logitech G
                        categories     keyboard, mouse
                        website        https://l.example
                        products left  0
                        """, ""));
        assertThat(rollcall.last().ifMatch()).isNull();
    }

    @Test
    void says_how_many_products_it_left_behind() {
        rollcall.answers(
                "DELETE /api/v1/brands/logitech?force=true", "{\"brand\":" + LOGITECH + ",\"productsLeft\":43}");
        Ended ended = rollcall.run("brand", "remove", "logitech", "--force", "--if-version=3", "-o=csv");
        assertThat(ended.out()).contains("\r\nlogitech,1a2b3c4d,Logitech,");
        assertThat(ended.err()).isEqualTo("Without a brand now: 43 products.\n");
        assertThat(rollcall.last().ifMatch()).isEqualTo("\"v3\"");
    }

    @Test
    void writes_the_answer_of_the_server_as_json() throws IOException {
        String answer = "{\"brand\":" + LOGITECH + ",\"productsLeft\":0}";
        rollcall.answers("DELETE /api/v1/brands/logitech", answer);
        assertThat(FakeRollcall.JSON.readTree(
                        rollcall.run("brand", "remove", "logitech", "-o=json").out()))
                .isEqualTo(FakeRollcall.JSON.readTree(answer));
    }

    @Test
    void warns_of_the_products_that_reference_it() {
        rollcall.refuses("DELETE /api/v1/brands/logitech", 409, """
                {"code":"brand_in_use","detail":"12 products reference this brand","warning":"12 products reference this brand",
                 "products":12,"categories":[{"category":"keyboard","products":1},{"category":"mouse","products":11}]}""");
        assertThat(rollcall.run("brand", "remove", "logitech")).isEqualTo(new Ended(1, "", """
                        error 12 products reference this brand
                          in    keyboard: 1 product
                          in    mouse: 11 products
                          code  brand_in_use (HTTP 409)
                          try   ./rollcall product list --category keyboard --brand logitech
                          try   ./rollcall product list --category mouse --brand logitech
                          try   the same with --force: the products stay (needs the right of an administrator)
                        """));
    }

    @Test
    void removes_nothing_at_another_version() {
        rollcall.refuses(
                "DELETE /api/v1/brands/logitech",
                412,
                "{\"code\":\"version_conflict\",\"detail\":\"It is another.\",\"current\":{\"version\":3}}");
        Ended ended = rollcall.run("brand", "remove", "logitech", "--if-version=2");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err()).contains("it is at version 3 now");
    }

    @Test
    void says_when_forcing_is_not_allowed() {
        rollcall.refuses("DELETE /api/v1/brands/logitech?force=true", 403, "{\"detail\":\"Only an administrator.\"}");
        assertThat(rollcall.run("brand", "remove", "logitech", "--force").code())
                .isEqualTo(4);
    }

    @Test
    void does_not_take_an_alias_for_the_brand() {
        rollcall.answers("GET /api/v1/brands?name=Logi", "{\"items\":[" + LOGITECH + "],\"source\":\"registry\"}");
        assertThat(rollcall.run("brand", "remove", "Logi")).isEqualTo(new Ended(2, "", """
                        error “Logi” is an alias of Logitech: say logitech if you mean the brand
                          help  ./rollcall brand remove --help
                        """));
    }
}
