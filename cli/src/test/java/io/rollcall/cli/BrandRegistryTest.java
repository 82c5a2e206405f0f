package io.rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BrandRegistryTest {
    private static final String REGISTRY = "GET /api/v1/brand-registry";
    private static final String ADOPTED = """
            {"path":"helper_files/_global/brand_registry.json","state":"behind","detail":"It cannot be written.",
             "adopted":{"at":"2026-02-14T12:00:00.5Z","brands":87,"clashes":[
               {"slug":"logi","name":"Logi","reason":"brand_name_taken","detail":"It is an alias of Logitech."}]}}""";

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
    void says_that_file_and_registry_are_in_step() {
        rollcall.answers(
                REGISTRY,
                "{\"path\":\"helper_files/_global/brand_registry.json\",\"state\":\"in_step\",\"detail\":null,\"adopted\":null}");
        assertThat(rollcall.run("brand", "registry")).isEqualTo(new Ended(0, """
                        file   helper_files/_global/brand_registry.json
                        state  in step
                        """, ""));
    }

    @Test
    void lists_what_clashed_when_the_file_was_adopted() {
        rollcall.answers(REGISTRY, ADOPTED);
        assertThat(rollcall.run("brand", "registry")).isEqualTo(new Ended(0, """
                        file     helper_files/_global/brand_registry.json
                        state    behind
                        detail   It cannot be written.
                        adopted  2026-02-14T12:00:00Z
                        brands   87
                        clashes  1

                        NAME  SLUG  REASON            DETAIL
                        Logi  logi  brand_name_taken  It is an alias of Logitech.
                        """, ""));
    }

    @Test
    void writes_the_clashes_as_csv() {
        rollcall.answers(REGISTRY, ADOPTED);
        Ended ended = rollcall.run("brand", "registry", "-o=csv");
        assertThat(ended.out())
                .isEqualTo("name,slug,reason,detail\r\nLogi,logi,brand_name_taken,It is an alias of Logitech.\r\n");
        assertThat(ended.err()).contains("state    behind\n");
    }

    @Test
    void writes_the_answer_of_the_server_as_json() throws IOException {
        rollcall.answers(REGISTRY, ADOPTED);
        Ended ended = rollcall.run("brand", "registry", "-o=json");
        assertThat(FakeRollcall.JSON.readTree(ended.out())).isEqualTo(FakeRollcall.JSON.readTree(ADOPTED));
    }
}
