package io.rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BrandAssignTest {
    private static final String ASSIGN = "POST /api/v1/brands/categories";
    private static final String ACER = "{\"slug\":\"acer\",\"name\":\"Acer\"}";
    private static final String REPORT = """
            {"dryRun":false,"changed":1,"unchanged":0,"refused":1,"results":[
              {"slug":"razer","name":"Razer","before":["mouse"],"after":["mouse"],"status":"refused","reason":"brand_in_use",
               "detail":"12 products reference this brand","products":12},
              {"slug":"acer","name":"Acer","before":["mouse"],"after":["keyboard"],"status":"changed","reason":null,
               "detail":null,"products":0}]}""";

    private FakeRollcall rollcall;

    @BeforeEach
    void start() throws IOException {
        rollcall = new FakeRollcall();
        rollcall.answers("GET /api/v1/brands/razer", "{\"slug\":\"razer\",\"name\":\"Razer\"}")
                .answers("GET /api/v1/brands/acer", ACER)
                .answers("GET /api/v1/brands?name=Acer", "{\"items\":[" + ACER + "]}");
    }

    @AfterEach
    void stop() {
        rollcall.close();
    }

    @Test
    void assigns_brands_and_says_which_were_refused() throws IOException {
        rollcall.answers(ASSIGN, REPORT);
        assertThat(rollcall.run("brand", "assign", "razer", "Acer", "acer", "--add=keyboard", "--remove=mouse"))
                .isEqualTo(new Ended(1, """
                        changed    1
                        unchanged  0
                        refused    1

                        STATUS   SLUG   BEFORE  AFTER     REASON        DETAIL
                        refused  razer  mouse   mouse     brand_in_use  12 products reference this brand
                        changed  acer   mouse   keyboard
                        """, ""));
        assertThat(rollcall.last().body())
                .isEqualTo(
                        FakeRollcall.JSON.readTree(
                                "{\"slugs\":[\"razer\",\"acer\"],\"add\":[\"keyboard\"],\"remove\":[\"mouse\"],\"dryRun\":false}"));
    }

    @Test
    void previews_an_assignment() throws IOException {
        rollcall.answers(ASSIGN, REPORT.replace("\"dryRun\":false", "\"dryRun\":true"));
        Ended ended = rollcall.run("brand", "assign", "razer", "acer", "--add=keyboard", "--dry-run");
        assertThat(ended.code()).isZero();
        assertThat(ended.out()).startsWith("would change  1\n");
        assertThat(ended.err()).isEqualTo("Nothing was changed. Leave out --dry-run to do it.\n");
        assertThat(rollcall.last().body().path("dryRun").asBoolean()).isTrue();
    }

    @Test
    void writes_every_field_as_csv() {
        rollcall.answers(ASSIGN, REPORT);
        Ended ended = rollcall.run("brand", "assign", "razer", "acer", "--add=keyboard", "--apply", "-o=csv");
        assertThat(ended)
                .isEqualTo(new Ended(
                        1,
                        "status,slug,name,before,after,reason,detail,products\r\n"
                                + "refused,razer,Razer,mouse,mouse,brand_in_use,12 products reference this brand,12\r\n"
                                + "changed,acer,Acer,mouse,keyboard,,,0\r\n",
                        "changed    1\nunchanged  0\nrefused    1\n"));
    }

    @Test
    void writes_the_answer_of_the_server_as_json() throws IOException {
        rollcall.answers(ASSIGN, REPORT);
        Ended ended = rollcall.run("brand", "assign", "razer", "--add=keyboard", "-o=json");
        assertThat(FakeRollcall.JSON.readTree(ended.out())).isEqualTo(FakeRollcall.JSON.readTree(REPORT));
    }

    @Test
    void assigns_nothing_when_one_brand_is_unknown() {
        Ended ended = rollcall.run("brand", "assign", "razer", "rzr", "--add=keyboard");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(rollcall.asked).noneMatch(asked -> asked.method().equals("POST"));
    }

    @Test
    void says_what_is_missing() {
        assertThat(rollcall.run("brand", "assign", "razer")).isEqualTo(new Ended(2, "", """
                        error Nothing to change: say --add CATEGORY, --remove CATEGORY or both
                          help  ./rollcall brand assign --help
                        """));
    }
}
