package io.rollcall.review.numbers;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.rollcall.review.ReviewedDemo;
import io.rollcall.testenvironment.RealServers;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class NumbersTest extends ReviewedDemo {

    @Test
    void counts_cells_by_what_they_wait_for() throws IOException {
        accept("/cells/" + cell(1, "weight"), "item", candidate(1, "weight", "c2"));
        confirm("/cells/" + cell(1, "sensor"), "item", candidate(1, "sensor", "s1"));
        get("/numbers")
                .statusCode(200)
                .body("cells", equalTo(17))
                .body("waiting", equalTo(12))
                .body("conflicts", equalTo(1))
                .body("accepted", equalTo(2))
                .body("confirmed", equalTo(1))
                .body("overridden", equalTo(1))
                .body("fields.find { it.fieldKey == 'weight' }.cells", equalTo(3))
                .body("fields.find { it.fieldKey == 'weight' }.waiting", equalTo(2))
                .body("fields.find { it.fieldKey == 'dpi_max' }.conflicts", equalTo(1));
    }

    @Test
    void counts_what_became_of_the_candidates_of_a_source() throws IOException {
        demo.write("insert into review_quote_check values (?, 'verbatim')", candidate(1, "weight", "c1"));
        accept("/cells/" + cell(1, "weight"), "item", candidate(1, "weight", "c1"));
        confirm("/cells/" + cell(1, "sensor"), "item", candidate(1, "sensor", "s1"));
        decide("/cells/" + cell(1, "weight"), "reject", "item", candidate(1, "weight", "c2"));
        get("/numbers")
                .body("sources.host", contains("pulsar.gg", "razer.com", "b.example", "c.example", "razer.com"))
                .body("sources.find { it.host == 'c.example' }.rejected", equalTo(1))
                .body("sources.find { it.host == 'c.example' }.open", equalTo(0))
                .body("sources.find { it.host == 'razer.com' && it.tier == 1 }.accepted", equalTo(1))
                .body("sources.find { it.host == 'razer.com' && it.tier == 1 }.quotesFound", equalTo(1))
                .body("sources.find { it.host == 'razer.com' && it.tier == null }.candidates", equalTo(2))
                .body("sources.find { it.host == 'razer.com' && it.tier == null }.accepted", equalTo(1))
                .body("sources.find { it.host == 'razer.com' && it.tier == null }.quotesUnchecked", equalTo(2));
    }
}
