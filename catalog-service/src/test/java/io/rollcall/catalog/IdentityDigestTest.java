package io.rollcall.catalog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

import io.rollcall.testenvironment.RealServers;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class IdentityDigestTest {

    private final String category = "d" + UUID.randomUUID().toString().substring(0, 8);
    private final String catalog = "/api/v1/catalog/" + category;

    @Test
    void the_digest_is_that_of_the_products_however_they_came_and_went() throws Exception {
        given().contentType(ContentType.JSON).body(Map.of("category", category)).post("/api/v1/categories");
        FakeBrandRegistry.register("Razer " + category, List.of(), category);
        var rows = new ArrayList<Map<String, String>>();
        for (int i = 0; i < 300; i++) {
            rows.add(Map.of("brand", "Razer " + category, "model", "Mouse é " + i));
        }
        given().contentType(ContentType.JSON).body(Map.of("products", rows)).post(catalog + "/products/bulk");
        holds(300);

        List<String> ids =
                given().queryParam("limit", 20).get(catalog + "/products").path("items.productId");
        for (int i = 0; i < 10; i++) {
            given().contentType(ContentType.JSON)
                    .body(Map.of("variant", "White"))
                    .put(catalog + "/products/" + ids.get(i))
                    .then()
                    .statusCode(200);
            given().delete(catalog + "/products/" + ids.get(10 + i)).then().statusCode(200);
        }
        holds(290);
    }

    /** Computed once more from the parts, as whoever keeps a copy does. */
    private void holds(int products) throws Exception {
        JsonPath digest = given().get(catalog + "/identities/digest").jsonPath();
        assertThat(digest.getInt("products")).isEqualTo(products);
        var expected = new ArrayList<>(Collections.nCopies(256, 0L));
        int counted = 0;
        for (int part = 0; part < 256; part++) {
            JsonPath items = given().queryParam("bucket", part)
                    .get(catalog + "/identities")
                    .jsonPath();
            assertThat(items.getLong("revision")).isEqualTo(digest.getLong("revision"));
            for (Map<String, Object> item : items.<Map<String, Object>>getList("items")) {
                expected.set(part, expected.get(part) + hash(item));
                counted++;
            }
        }
        assertThat(counted).isEqualTo(products);
        assertThat(digest.<String>getList("digests").stream().map(text -> Long.parseUnsignedLong(text, 16)))
                .containsExactlyElementsOf(expected);
    }

    private static long hash(Map<String, Object> item) throws Exception {
        String text = String.join(
                "\u001f",
                Arrays.asList("identifier", "version", "brandId", "brand", "model", "variant").stream()
                        .map(member -> String.valueOf(item.get(member)))
                        .toList());
        byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
        return new BigInteger(Arrays.copyOf(digest, 8)).longValue();
    }
}
