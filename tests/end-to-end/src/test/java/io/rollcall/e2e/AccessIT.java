package io.rollcall.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.rollcall.testenvironment.OidcIssuer;

/** With an issuer: every operation of every document lets in whom it names and nobody else, and services act for people (D51). */
@Order(RunOrder.OWN)
class AccessIT {

    /** Each may do what those before may. */
    private static final List<String> ROLES = List.of("", "viewer", "editor", "admin", "service");

    private static final Map<String, String> TOKENS = new LinkedHashMap<>();

    private static OidcIssuer issuer;
    private static Rollcall rollcall;

    private final HttpClient http = HttpClient.newHttpClient();

    private record Called(int status, String body) {}

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        issuer = new OidcIssuer();
        rollcall = Rollcall.withLogin(folder.resolve("workspace"), issuer);
        for (String role : ROLES) {
            TOKENS.put(
                    role,
                    switch (role) {
                        case "" -> "";
                        case "service" -> issuer.token(OidcIssuer.SERVICE);
                        default -> issuer.token(role);
                    });
        }
    }

    @AfterAll
    static void stop() {
        rollcall.down();
        issuer.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"brand-service", "catalog-service", "identity-gate-service", "sync-service", "review-service"})
    void an_operation_lets_in_whom_it_names_and_nobody_else(String service) throws Exception {
        String direct = rollcall.urlOf(service);
        List<ApiOperation> operations = ApiOperation.of(Rollcall.JSON.readTree(
                call(direct, "GET", "/q/openapi?format=json", "viewer", "").body()));
        assertThat(operations).hasSizeGreaterThan(10);
        var wrong = new ArrayList<String>();
        for (String base : List.of(direct, rollcall.url())) {
            for (ApiOperation operation : operations) {
                assertThat(ROLES).as(operation.toString()).contains(operation.role());
                for (String role : ROLES) {
                    int status = call(
                                    base,
                                    operation.method(),
                                    operation.filled(name -> name.equals("service") ? service : "nowhere"),
                                    role,
                                    "")
                            .status();
                    if (!isRight(operation, role, status)) {
                        wrong.add(base + " " + operation + " as “" + role + "”: " + status);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean isRight(ApiOperation operation, String role, int status) {
        if (ROLES.indexOf(role) >= ROLES.indexOf(operation.role())) {
            return status != 401 && status != 403;
        }
        return status == (role.isEmpty() ? 401 : 403);
    }

    @Test
    void a_person_logs_in_with_a_browser_and_sees_what_they_may() throws Exception {
        BrowserTests.succeed(rollcall, Map.of(), "login");
    }

    @Test
    void what_services_ask_each_other_is_closed_to_people() throws Exception {
        String change = "/api/v1/brand-changes/preview";
        String catalog = rollcall.urlOf("catalog-service");
        assertThat(call(catalog, "POST", change, "admin", "{}").status()).isEqualTo(403);
        assertThat(call(rollcall.url(), "POST", change, "service", "{}").status())
                .isEqualTo(404);
    }

    @Test
    void services_ask_each_other_for_the_person_who_asked_them() throws Exception {
        created("/api/v1/categories", "editor", Map.of("category", "acting"));
        created("/api/v1/brands", "editor", Map.of("name", "Acme", "categories", List.of("acting")));
        // The catalog asks the brand service at once when it has not heard of the brand yet.
        created("/api/v1/catalog/acting/products", "editor", Map.of("brand", "Acme", "model", "Glider", "variant", ""));
        JsonNode preview = done("/api/v1/brands/acme/rename", "editor", Map.of("name", "Acme Works", "dryRun", true));
        done(
                "/api/v1/brands/acme/rename",
                "editor",
                Map.of(
                        "name",
                        "Acme Works",
                        "dryRun",
                        false,
                        "planId",
                        preview.get("planId").asText()));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            JsonNode history = Rollcall.JSON.readTree(
                    call(rollcall.url(), "GET", "/api/v1/catalog/acting/product-history", "viewer", "")
                            .body());
            assertThat(history.get("items").findValuesAsText("actor"))
                    .isNotEmpty()
                    .containsOnly("edith");
        });
        assertThat(call(rollcall.url(), "GET", "/api/v1/identity/acting/status", "viewer", "")
                        .status())
                .isEqualTo(200);
    }

    private void created(String path, String role, Object body) throws Exception {
        Called answer = call(rollcall.url(), "POST", path, role, Rollcall.JSON.writeValueAsString(body));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    private JsonNode done(String path, String role, Object body) throws Exception {
        Called answer = call(rollcall.url(), "POST", path, role, Rollcall.JSON.writeValueAsString(body));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return Rollcall.JSON.readTree(answer.body());
    }

    /** A stream that does not end is not read. */
    private Called call(String base, String method, String path, String role, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(30))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "application/json");
        if (!role.isEmpty()) {
            request.header("Authorization", "Bearer " + TOKENS.get(role));
        }
        HttpResponse<InputStream> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream in = answer.body()) {
            boolean ends = answer.headers()
                    .firstValue("Content-Type")
                    .filter(type -> type.contains("json"))
                    .isPresent();
            return new Called(answer.statusCode(), ends ? new String(in.readAllBytes(), UTF_8) : "");
        }
    }
}
