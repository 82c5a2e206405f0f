package io.rollcall.http.remote;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.rollcall.testenvironment.RealServers;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class RemoteClientTest {

    @Inject
    @RestClient
    OtherService other;

    @Inject
    @RestClient
    NobodyThere nobody;

    @BeforeEach
    void reset() {
        OtherResource.ASKED.set(0);
        OtherResource.broken = false;
    }

    @Test
    void a_call_within_a_transaction_is_a_mistake_and_goes_nowhere() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().call(() -> other.fail()))
                .isInstanceOf(RemoteCallInTransaction.class)
                .hasMessage("OtherService.fail is called within a transaction. Ask first, then begin.");
        assertThat(OtherResource.ASKED).hasValue(0);
    }

    @Test
    void a_rejection_says_what_the_problem_said() {
        var rejection = catchThrowableOfType(RemoteRejection.class, () -> other.reject());
        assertThat(rejection.status()).isEqualTo(409);
        assertThat(rejection.code()).isEqualTo("till_closed");
        assertThat(rejection).hasMessage("409 till_closed: The till is closed; open it first.");
        assertThat(rejection.changedNothing()).isTrue();
        assertThat(OtherResource.ASKED).hasValue(1);
    }

    @Test
    void a_rejection_without_a_problem_has_its_status() {
        var rejection = catchThrowableOfType(RemoteRejection.class, () -> other.rejectWordlessly());
        assertThat(rejection.status()).isEqualTo(410);
        assertThat(rejection.code()).isEmpty();
    }

    @Test
    void a_read_that_breaks_at_once_is_tried_again() {
        assertThat(other.read()).isEqualTo("done");
        assertThat(OtherResource.ASKED).hasValue(2);
    }

    @Test
    void a_write_is_not_tried_again() {
        var away = catchThrowableOfType(RemoteAway.class, () -> other.write());
        assertThat(away.answered()).isTrue();
        assertThat(away.changedNothing()).isFalse();
        assertThat(OtherResource.ASKED).hasValue(1);
    }

    @Test
    void who_waited_until_the_end_does_not_wait_twice() {
        var away = catchThrowableOfType(RemoteAway.class, () -> other.readSlowly());
        assertThat(away.answered()).isFalse();
        assertThat(away.changedNothing()).isFalse();
        assertThat(OtherResource.ASKED).hasValue(1);
    }

    @Test
    void a_service_that_fails_five_times_is_left_alone_for_a_second() {
        OtherResource.broken = true;
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> other.fail()).isInstanceOf(RemoteAway.class);
        }
        var notAsked = catchThrowableOfType(RemoteAway.class, () -> other.fail());
        assertThat(notAsked.changedNothing()).isTrue();
        assertThat(OtherResource.ASKED).hasValue(5);

        OtherResource.broken = false;
        await().atMost(Duration.ofSeconds(2)).ignoreExceptions().until(() -> other.fail(), "done"::equals);
    }

    @Test
    void one_that_cannot_be_reached_has_changed_nothing() {
        var away = catchThrowableOfType(RemoteAway.class, () -> nobody.write());
        assertThat(away.changedNothing()).isTrue();
        assertThat(away).hasMessageStartingWith("NobodyThere.write: ");
    }

    @Test
    void who_catches_nothing_answers_that_it_is_not_available() {
        given().post("/other/asks-nobody")
                .then()
                .statusCode(503)
                .body("code", equalTo("unavailable"))
                .body("detail", equalTo("Nobody is there. Try again shortly."));
    }
}
