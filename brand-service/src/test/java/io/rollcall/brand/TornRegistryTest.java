package io.rollcall.brand;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import io.rollcall.testenvironment.RealServers;

/** A registry file that was there first and is torn: nobody may begin as if there were none (D42). */
@QuarkusTest
@TestProfile(TornRegistryTest.WithoutBrands.class)
@QuarkusTestResource(RealServers.class)
class TornRegistryTest {

    public static class WithoutBrands implements QuarkusTestProfile {}

    private static final String WHOLE = """
            {"brands": {"zowie": {"canonical_name": "Zowie", "aliases": ["Benq Zowie"], "categories": ["mouse"]}}}""";

    @ConfigProperty(name = "rollcall.workspace")
    Path workspace;

    @Test
    void nothing_is_added_until_it_is_repaired_and_then_its_brands_are_there() throws IOException {
        Path file = workspace.resolve("helper_files/_global/brand_registry.json");
        Path list = workspace.resolve("helper_files/mouse/activeFiltering.json");
        Files.createDirectories(file.getParent());
        Files.createDirectories(list.getParent());
        Files.writeString(list, "[{\"brand\": \"Acer\", \"model\": \"Cestus\"}]");
        Files.writeString(file, WHOLE.substring(0, 50));

        for (String path : new String[] {"", "/seed", "/bulk", "/ensure"}) {
            given().contentType(ContentType.JSON)
                    .body(body(path))
                    .post("/api/v1/brands" + path)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("source_unreadable"))
                    .body("file", equalTo("helper_files/_global/brand_registry.json"))
                    .body("detail", containsString("line 1"));
        }
        given().get("/api/v1/brands").then().statusCode(409).body("code", equalTo("source_unreadable"));
        assertThat(file).hasContent(WHOLE.substring(0, 50));

        Files.writeString(file, WHOLE);
        given().contentType(ContentType.JSON)
                .body(Map.of("name", "Acer"))
                .post("/api/v1/brands")
                .then()
                .statusCode(201);
        given().get("/api/v1/brands").then().body("items.name", hasItems("Acer", "Zowie"));
    }

    private static String body(String path) {
        return switch (path) {
            case "/seed" -> "{\"dryRun\": true}";
            case "/bulk" -> "{\"brands\": [{\"name\": \"Acer\"}]}";
            case "/ensure" -> "{\"names\": [\"Acer\"], \"category\": \"mouse\", \"addedBy\": \"import\"}";
            default -> "{\"name\": \"Acer\"}";
        };
    }
}
