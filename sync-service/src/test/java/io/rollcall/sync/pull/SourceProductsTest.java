package io.rollcall.sync.pull;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.rollcall.identity.BrandNames;
import io.rollcall.identity.Name;
import io.rollcall.sync.diff.IdentityKey;
import io.rollcall.sync.diff.LiveProduct;
import io.rollcall.sync.pull.SourceProducts.Identified;
import io.rollcall.sync.pull.SourceProducts.InvalidRow;
import io.rollcall.sync.pull.SourceProducts.Product;
import io.rollcall.sync.source.JsonPath;
import io.rollcall.sync.source.Limits;
import io.rollcall.sync.source.ProductList;

class SourceProductsTest {

    private final BrandNames brands = new BrandNames()
            .put("logitech", "9f3c2a10")
            .put("logitech g", "9f3c2a10")
            .put("acme", "00000001")
            .spell("00000001", Name.of("Acme"));

    private final IdentityKey key = new IdentityKey(brands);

    @Test
    void a_row_is_the_product_its_texts_name() throws IOException {
        assertThat(product("{\"id\": 7, \"url\": \"https://x.example/7\", \"brand\": \" Acme \", \"model\": \"X 2\","
                        + " \"variant\": \"n/a\"}"))
                .satisfies(product -> {
                    assertThat(product.productId()).isEqualTo("mouse-acme-x-2");
                    assertThat(product.variant()).isEmpty();
                    assertThat(product.sourceId()).isEqualTo("7");
                    assertThat(product.url()).isEqualTo("https://x.example/7");
                });
    }

    @Test
    void an_id_that_could_not_be_stored_is_made_one_that_can() throws IOException {
        var product = product("{\"id\": \"a\\ud800\\u0000\", \"url\": \"" + "/".repeat(5_000)
                + "\", \"brand\": \"Acme\", \"model\": \"X\"}");
        assertThat(product.sourceId()).isEqualTo("a\uFFFD\uFFFD");
        assertThat(product.url()).hasSize(2_001);
    }

    @ParameterizedTest(name = "{0} {1} and {2} {3}")
    @CsvSource({"Acme,X 2,ACME,x  2", "Logitech,G Pro,Logitech G,g pro", "Ａｃｍｅ,X,Acme,X"})
    void spellings_of_one_product_have_one_key(String brand, String model, String otherBrand, String otherModel)
            throws IOException {
        assertThat(product(row(brand, model)).key())
                .isEqualTo(product(row(otherBrand, otherModel)).key());
    }

    @Test
    void parts_of_a_name_are_never_run_together() throws IOException {
        assertThat(product(row("A", "B C")).key())
                .isNotEqualTo(product(row("A B", "C")).key());
    }

    @Test
    void rows_that_say_the_same_have_one_digest() throws IOException {
        long digest = product("{\"brand\": \"A\", \"model\": \"B\", \"x\": 1, \"y\": [\"a\", \"b\"]}")
                .digest();
        assertThat(product("{\"y\": [\"a\", \"b\"], \"x\": 1, \"model\": \"Other\", \"brand\": \"A\", \"id\": 3}")
                        .digest())
                .isEqualTo(digest);
        for (String other : List.of(
                "\"x\": 2, \"y\": [\"a\", \"b\"]",
                "\"x\": \"1\", \"y\": [\"a\", \"b\"]",
                "\"x\": 1, \"y\": [\"ab\"]",
                "\"x\": 1, \"y\": [\"b\", \"a\"]",
                "\"y\": 1, \"x\": [\"a\", \"b\"]",
                "\"x\": 1, \"y\": [\"a\", \"b\"], \"z\": null",
                "\"x\": 1")) {
            assertThat(product("{\"brand\": \"A\", \"model\": \"B\", " + other + "}")
                            .digest())
                    .as(other)
                    .isNotEqualTo(digest);
        }
    }

    @Test
    void what_a_row_has_within_its_values_counts_too() throws IOException {
        long digest = product(
                        "{\"brand\": \"A\", \"model\": \"B\", \"x\": {\"a\": [1, [2]], \"b\": \"abcdefgh\"}, \"y\": true}")
                .digest();
        for (String other : List.of(
                "{\"a\": [1, 2], \"b\": \"abcdefgh\"}, \"y\": true",
                "{\"a\": [[1], 2], \"b\": \"abcdefgh\"}, \"y\": true",
                "{\"a\": [1, [2], {}], \"b\": \"abcdefgh\"}, \"y\": true",
                "{\"c\": [1, [2]], \"b\": \"abcdefgh\"}, \"y\": true",
                "{\"a\": [1, [2]], \"b\": \"abcdefgx\"}, \"y\": true",
                "{\"a\": [1, [2]], \"b\": \"abcdefg\"}, \"y\": true",
                "{\"a\": [1, [2]], \"b\": \"efghabcd\"}, \"y\": true",
                "{\"a\": [1, [2]], \"b\": \"abcdefgh\"}, \"y\": false",
                "{\"a\": [1, [2]], \"b\": \"abcdefgh\"}, \"y\": null")) {
            assertThat(product("{\"brand\": \"A\", \"model\": \"B\", \"x\": " + other + "}")
                            .digest())
                    .as(other)
                    .isNotEqualTo(digest);
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "7                                           | not_an_object",
                "{\"model\": \"X\"}                          | brand_missing",
                "{\"brand\": \"Acme\", \"model\": \" \"}     | model_missing",
                "{\"brand\": \"雷柏\", \"model\": \"X\"}       | slug_required",
                "{\"brand\": \"A\", \"model\": \"X\\u0000\"} | invalid_text"
            })
    void what_names_no_product_is_told_with_its_reason(String row, String reason) throws IOException {
        assertThat(identified(row)).isInstanceOfSatisfying(InvalidRow.class, invalid -> assertThat(invalid.reason())
                .isEqualTo(reason));
    }

    private static String row(String brand, String model) {
        return "{\"brand\": \"" + brand + "\", \"model\": \"" + model + "\"}";
    }

    private LiveProduct product(String row) throws IOException {
        return ((Product) identified(row)).product();
    }

    private Identified identified(String row) throws IOException {
        var products = new SourceProducts("mouse", key);
        var found = new ArrayList<Identified>();
        var document = new ByteArrayInputStream(("[" + row + "]").getBytes(StandardCharsets.UTF_8));
        ProductList.digest(document, JsonPath.of("$"), Limits.STANDARD, each -> found.add(products.of(each)));
        return found.get(0);
    }
}
