package io.rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrandUpdateTest {
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
    void adds_and_removes_names_and_keeps_the_rest() throws IOException {
        rollcall.answers("PUT /api/v1/brands/logitech", LOGITECH);
        Ended ended = rollcall.run(
                "brand",
                "update",
                "logitech",
                "--add-alias=Logitec",
                "--remove-alias=logi",
                "--add-category=headset",
                "--remove-category=keyboard");
        assertThat(ended).isEqualTo(new Ended(0, """
                        updated     Logitech
                        slug        logitech
                        aliases     Logi, Logitech G
                        categories  keyboard, mouse
                        website     https://l.example
                        """, ""));
        assertThat(rollcall.last().ifMatch()).isEqualTo("\"v3\"");
        assertThat(rollcall.last().body()).isEqualTo(FakeRollcall.JSON.readTree("""
                        {"aliases":["Logitech G","Logitec"],"categories":["mouse","headset"]}"""));
    }

    @Test
    void sets_everything_at_the_version_it_is_told() throws IOException {
        rollcall.answers("PUT /api/v1/brands/logitech?force=true", LOGITECH);
        Ended ended = rollcall.run(
                "brand",
                "update",
                "logitech",
                "--name=LOGITECH",
                "--alias=",
                "--category=mouse",
                "--website=",
                "--if-version=2",
                "--force",
                "-o=json");
        assertThat(FakeRollcall.JSON.readTree(ended.out())).isEqualTo(FakeRollcall.JSON.readTree(LOGITECH));
        assertThat(rollcall.last().ifMatch()).isEqualTo("\"v2\"");
        assertThat(rollcall.last().body())
                .isEqualTo(FakeRollcall.JSON.readTree(
                        "{\"name\":\"LOGITECH\",\"aliases\":[],\"categories\":[\"mouse\"],\"website\":\"\"}"));
    }

    @Test
    void writes_what_it_is_then_as_csv() {
        rollcall.answers("PUT /api/v1/brands/logitech", LOGITECH);
        assertThat(rollcall.run("brand", "update", "logitech", "--website=https://l.example", "-o=csv")
                        .out())
                .contains("\r\nlogitech,1a2b3c4d,Logitech,");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --alias=A --add-alias=B          | --alias says all of them, --add-alias and --remove-alias change some: use one or the other
                    --category=a --remove-category=b | --category says all of them, --add-category and --remove-category change some: use one or the other
                    --add-alias=Logi --remove-alias=LOGI | “Logi” is to be both added and removed
                    --remove-alias=Lgi               | There is no alias “Lgi” to remove; there is: Logi, Logitech G
                    --if-version=3                   | Nothing to change: say at least one of --name, --add-alias, --add-category, --website …
                    """)
    void is_a_usage_error(String options, String error) {
        Ended ended = rollcall.run(("brand update logitech " + options).split(" "));
        assertThat(ended).isEqualTo(new Ended(2, "", "error " + error + "\n  help  ./rollcall brand update --help\n"));
        assertThat(rollcall.asked).noneMatch(asked -> asked.method().equals("PUT"));
    }

    @Test
    void says_at_which_version_a_brand_is_by_now() {
        rollcall.refuses(
                "PUT /api/v1/brands/logitech",
                412,
                "{\"code\":\"version_conflict\",\"detail\":\"Somebody else changed it.\",\"current\":{\"version\":5}}");
        assertThat(rollcall.run("brand", "update", "logitech", "--website=")).isEqualTo(new Ended(1, "", """
                        error Somebody else changed it.
                          code  version_conflict (HTTP 412)
                          try   ./rollcall brand show logitech: it is at version 5 now, then the same again
                        """));
    }

    @Test
    void says_which_command_renames() {
        rollcall.refuses(
                "PUT /api/v1/brands/logitech",
                409,
                "{\"code\":\"rename_required\",\"detail\":\"43 ids would change.\",\"products\":43,\"slug\":\"logi-inc\"}");
        assertThat(rollcall.run("brand", "update", "logitech", "--name=Logi Inc"))
                .isEqualTo(new Ended(1, "", """
                        error 43 ids would change.
                          code  rename_required (HTTP 409)
                          try   ./rollcall brand rename logitech 'Logi Inc'
                        """));
    }

    @Test
    void says_which_products_hold_a_category() {
        rollcall.refuses("PUT /api/v1/brands/logitech", 409, """
                {"code":"brand_in_use","detail":"It has products in keyboard.","warning":"3 products reference this brand",
                 "products":3,"categories":[{"category":"keyboard","products":3}]}""");
        assertThat(rollcall.run("brand", "update", "logitech", "--remove-category=keyboard"))
                .isEqualTo(new Ended(1, "", """
                        error It has products in keyboard.
                          why   3 products reference this brand
                          in    keyboard: 3 products
                          code  brand_in_use (HTTP 409)
                          try   ./rollcall product list --category keyboard --brand logitech
                          try   the same with --force: the products stay (needs the right of an administrator)
                        """));
    }

    @Test
    void says_when_another_change_is_under_way() {
        rollcall.refuses(
                "PUT /api/v1/brands/logitech", 409, "{\"code\":\"brand_busy\",\"detail\":\"It is being merged.\"}");
        assertThat(rollcall.run("brand", "update", "logitech", "--website=").err())
                .endsWith("  try   the same again, when the other change is done\n");
    }
}
