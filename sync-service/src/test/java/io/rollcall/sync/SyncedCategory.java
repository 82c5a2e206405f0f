package io.rollcall.sync;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import jakarta.inject.Inject;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import io.rollcall.workspace.Workspace;

/** A category of its own for every test, whose production list is a file in its folder. */
public abstract class SyncedCategory {

    @Inject
    protected FakeCatalog catalog;

    @Inject
    protected Workspace workspace;

    protected String category;

    @BeforeEach
    void a_category_with_a_list_of_its_own() throws IOException {
        category = "s" + UUID.randomUUID().toString().substring(0, 8);
        Files.createDirectories(workspace.helperFiles(category));
        configure("{\"source_type\": \"manual\", \"manual\": {\"file\": \"live.json\"}}");
    }

    @AfterEach
    void the_catalog_is_back() {
        FakeCatalog.AWAY.set("");
    }

    protected void hold(String... models) {
        for (String model : models) {
            catalog.hold(category, "Acme", model);
        }
        await().untilAsserted(() -> given().get(path("/catalog-view")).then().body("products", equalTo(models.length)));
    }

    protected void seeds(String rows) throws IOException {
        Files.writeString(workspace.activeFiltering(category), "[" + rows + "]");
    }

    protected void live(String rows) throws IOException {
        Files.writeString(list(), "[" + rows + "]");
    }

    protected Path list() {
        return workspace.helperFiles(category).resolve("live.json");
    }

    protected ValidatableResponse compare() {
        return sync("{}");
    }

    protected ValidatableResponse sync(String request) {
        return json(request).post(path("")).then();
    }

    protected void configure(String source) {
        json(source)
                .put("/api/v1/catalog/" + category + "/product-source")
                .then()
                .statusCode(200);
    }

    protected static RequestSpecification json(String body) {
        return given().contentType("application/json").body(body);
    }

    protected String path(String of) {
        return "/api/v1/catalog/" + category + "/production-sync" + of;
    }
}
