package io.rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What issuers answer, as RFC 6749 and RFC 8628 have it. */
class DeviceCodeTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final String ISSUER = "https://login.example";

    @ParameterizedTest
    @CsvSource({"authorization_pending,5", "slow_down,10"})
    void a_person_who_is_not_there_yet_is_waited_for(String error, int seconds) throws JsonProcessingException {
        assertThat(code("").after(rejected(error), ISSUER).interval()).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void each_slow_down_adds_to_the_others() throws JsonProcessingException {
        DeviceCode code = code(",\"interval\":2");
        assertThat(code.after(rejected("slow_down"), ISSUER)
                        .after(rejected("slow_down"), ISSUER)
                        .interval())
                .isEqualTo(Duration.ofSeconds(12));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "access_denied  | The login was denied in the browser. Nobody is logged in.",
                "expired_token  | Nobody entered the code in time. For a new one: ./rollcall login",
                "invalid_client | The login service at https://login.example rejected the login (invalid_client: no)"
            })
    void a_login_that_will_not_come_is_not_waited_for(String error, String message) {
        assertThatThrownBy(() -> code("").after(rejected(error), ISSUER))
                .isInstanceOf(NoLogin.class)
                .hasMessage(message);
    }

    @Test
    void an_issuer_that_is_away_is_asked_half_as_often() throws JsonProcessingException {
        assertThat(code("").afterSilence().interval()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void what_the_issuer_leaves_out_is_as_usual() throws JsonProcessingException {
        DeviceCode code = DeviceCode.of(
                FakeRollcall.JSON.readTree("{\"device_code\":\"d\",\"user_code\":\"U\",\"verification_uri\":\"p\"}"),
                CLOCK);
        assertThat(code).isEqualTo(new DeviceCode("d", "U", "p", "", Duration.ofSeconds(5), NOW.plusSeconds(600)));
    }

    @ParameterizedTest
    @CsvSource({"300,2026-03-01T10:05:00Z", "\"300\",2026-03-01T10:05:00Z"})
    void a_token_ends_by_our_clock(String seconds, Instant ends) throws JsonProcessingException {
        var answer = FakeRollcall.JSON.readTree("{\"access_token\":\"a\",\"expires_in\":" + seconds + "}");
        assertThat(TokenAnswer.issued(answer, CLOCK)).isEqualTo(new TokenAnswer.Issued("a", ends, ""));
    }

    @Test
    void a_token_whose_end_is_not_said_is_used_until_it_is_not_taken() throws JsonProcessingException {
        var issued = TokenAnswer.issued(FakeRollcall.JSON.readTree("{\"access_token\":\"a\"}"), CLOCK);
        assertThat(issued.login(ISSUER, "c").isOver(Instant.parse("2999-01-01T00:00:00Z")))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"31,false", "30,true", "-1,true"})
    void a_token_is_renewed_half_a_minute_before_its_end(long left, boolean isOver) {
        assertThat(new Login(ISSUER, "c", "a", NOW.plusSeconds(left), "r").isOver(NOW))
                .isEqualTo(isOver);
    }

    @ParameterizedTest
    @CsvSource({"'',old", "new,new"})
    void a_refresh_token_is_kept_until_there_is_another(String given, String kept) {
        var login = new Login(ISSUER, "c", "a", NOW, "old");
        assertThat(login.renewed(new TokenAnswer.Issued("b", NOW, given)))
                .isEqualTo(new Login(ISSUER, "c", "b", NOW, kept));
    }

    @Test
    void a_secret_is_sent_as_a_form_would_send_it() {
        var machine = MachineClient.of(Map.of("ROLLCALL_CLIENT_ID", "ci:1", "ROLLCALL_CLIENT_SECRET", "a+b c"))
                .orElseThrow();
        assertThat(machine.basic()).isEqualTo("Basic Y2klM0ExOmElMkJiK2M=");
    }

    private static DeviceCode code(String more) throws JsonProcessingException {
        return DeviceCode.of(
                FakeRollcall.JSON.readTree("{\"device_code\":\"d\",\"user_code\":\"U\",\"verification_uri\":\"p\""
                        + more + ",\"expires_in\":60}"),
                CLOCK);
    }

    private static TokenAnswer.Rejected rejected(String error) {
        return new TokenAnswer.Rejected(error, "no");
    }
}
