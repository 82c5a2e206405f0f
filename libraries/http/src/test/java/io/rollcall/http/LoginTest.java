package io.rollcall.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import io.rollcall.testenvironment.OidcIssuer;
import io.rollcall.testenvironment.RealServers;
import io.rollcall.testenvironment.WithIssuer;

/** With an issuer: who is who, and on whose behalf. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(value = WithIssuer.class, restrictToAnnotatedClass = true)
class LoginTest {

    OidcIssuer issuer;

    @Test
    void without_a_token_nobody_is_let_in() {
        given().get("/till/who").then().statusCode(401).body("code", equalTo("not_authenticated"));
    }

    @Test
    void a_token_says_who_it_is_and_what_they_may() throws Exception {
        as("admin").get("/till/who").then().statusCode(200).body("actor", equalTo("adam"));
    }

    @Test
    void whoever_may_not_is_told_which_role_may() throws Exception {
        as("editor")
                .get("/till/who")
                .then()
                .statusCode(403)
                .body("code", equalTo("not_allowed"))
                .body("detail", equalTo("This needs the role admin."));
    }

    @Test
    void a_token_for_somebody_else_is_none_for_us() throws Exception {
        bearer(issuer.tokenFor("urn:another", "admin")).get("/till/who").then().statusCode(401);
    }

    @Test
    void a_token_of_another_issuer_is_none() throws Exception {
        try (var other = new OidcIssuer()) {
            bearer(other.token("admin")).get("/till/who").then().statusCode(401);
        }
    }

    @Test
    void garbage_is_no_token() {
        bearer("eyJhbGciOiJub25lIn0.e30.").get("/till/who").then().statusCode(401);
    }

    @Test
    void a_service_asks_another_for_the_person_who_asked_it() throws Exception {
        as("editor").get("/other/who-asks-whom").then().statusCode(200).body(equalTo("edith"));
        as("editor").get("/other/who-asked-once").then().statusCode(200).body(equalTo("Zoë"));
    }

    @Test
    void what_only_services_may_ask_is_closed_to_people() throws Exception {
        as("admin").get("/other/who").then().statusCode(403);
    }

    @Test
    void only_a_service_is_believed_for_whom_it_asks() throws Exception {
        as("admin")
                .header(OnBehalfOf.HEADER, "mallory")
                .get("/till/who")
                .then()
                .statusCode(200)
                .body("actor", equalTo("adam"));
        as(OidcIssuer.SERVICE)
                .header(OnBehalfOf.HEADER, "edith")
                .get("/till/who")
                .then()
                .statusCode(200)
                .body("actor", equalTo("edith"));
    }

    private RequestSpecification as(String client) throws Exception {
        return bearer(issuer.token(client));
    }

    private static RequestSpecification bearer(String token) {
        return given().header("Authorization", "Bearer " + token);
    }
}
