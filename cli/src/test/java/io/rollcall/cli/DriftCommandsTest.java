package io.rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DriftCommandsTest {
    private static final String PATH = "/api/v1/catalog/mouse/production-sync/accepted-drift";
    private static final String ACCEPTED = """
            {"identifier":"8ff258df","productId":"mouse-acer-m501","field":"weight","production_value":[60,61],
             "compared":"60, 61","reason":"Weighed without cable","until":"2100-01-31T00:00:00Z","actor":"ann",
             "at":"2026-11-28T12:00:00.123Z"}""";
    private static final String LIST = """
            {"items":[{"drift":%s,"differs":true,"expired":false},
             {"drift":{"identifier":"1","productId":"mouse-b","field":"dpi","production_value":400,"reason":"Old",
              "until":"2026-01-31T00:00:00Z","actor":"bob","at":"2026-01-01T00:00:00Z"},"differs":false,"expired":true}],
             "total":2}""".formatted(ACCEPTED);

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
    void lists_what_differs_on_purpose() {
        rollcall.answers("GET " + PATH, LIST);
        assertThat(rollcall.run("drift", "list", "--category=mouse")).isEqualTo(new Ended(0, """
                PRODUCT          FIELD   VALUE   REASON                 BY   ENDS                         STILL DIFFERS
                mouse-acer-m501  weight  60, 61  Weighed without cable  ann  2100-01-31T00:00:00Z         yes
                mouse-b          dpi     400     Old                    bob  2026-01-31T00:00:00Z (over)  no
                """, "2 fields\n"));
    }

    @Test
    void writes_the_list_as_csv() {
        rollcall.answers("GET " + PATH, LIST);
        assertThat(rollcall.run("drift", "list", "--category=mouse", "-o=csv").out())
                .isEqualTo("""
                productId,identifier,field,production_value,reason,actor,at,until,differs,expired\r
                mouse-acer-m501,8ff258df,weight,"60, 61",Weighed without cable,ann,2026-11-28T12:00:00.123Z,\
                2100-01-31T00:00:00Z,true,false\r
                mouse-b,1,dpi,400,Old,bob,2026-01-01T00:00:00Z,2026-01-31T00:00:00Z,false,true\r
                """);
    }

    @Test
    void accepts_a_drift_with_a_reason_and_an_end() throws IOException {
        rollcall.answers("POST " + PATH, ACCEPTED);
        Ended ended = rollcall.run(
                "drift",
                "accept",
                "mouse-acer-m501",
                "weight",
                "--reason=Weighed without cable",
                "--until=2100-01-31",
                "--category=mouse");
        assertThat(ended).isEqualTo(new Ended(0, """
                accepted              weight
                of                    mouse-acer-m501
                while production has  60, 61
                reason                Weighed without cable
                by                    ann
                until                 2100-01-31T00:00:00Z
                """, ""));
        assertThat(rollcall.last().body()).isEqualTo(FakeRollcall.JSON.readTree("""
                {"product":"mouse-acer-m501","field":"weight","reason":"Weighed without cable",
                 "until":"2100-01-31T00:00:00Z"}"""));
    }

    @Test
    void leads_to_the_drifts_there_are() {
        rollcall.refuses("POST " + PATH, 404, "{\"code\":\"not_found\",\"detail\":\"There is no such drift.\"}");
        assertThat(rollcall.run("drift", "accept", "mouse-a", "dpi", "--reason=x", "--category=mouse"))
                .isEqualTo(new Ended(1, "", """
                error There is no such drift.
                  code  not_found (HTTP 404)
                  try   ./rollcall production-sync --category mouse --class field_drift
                """));
    }

    @Test
    void removes_what_was_said() {
        rollcall.answers("DELETE " + PATH + "?product=mouse-acer-m501&field=weight", 204, "");
        assertThat(rollcall.run("drift", "remove", "mouse-acer-m501", "weight", "--category=mouse"))
                .isEqualTo(new Ended(0, "removed  weight\nof       mouse-acer-m501\n", ""));
    }
}
