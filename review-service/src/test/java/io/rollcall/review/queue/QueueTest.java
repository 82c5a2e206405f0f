package io.rollcall.review.queue;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.rollcall.review.ReviewedDemo;
import io.rollcall.testenvironment.RealServers;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class QueueTest extends ReviewedDemo {

    @Test
    void like_follows_like() throws IOException {
        get("/queue")
                .statusCode(200)
                .body("total", equalTo(12))
                .body(
                        "items.slot.fieldKey",
                        contains(
                                "colors",
                                "colors",
                                "connection",
                                "connection",
                                "dpi",
                                "dpi",
                                "dpi_max",
                                "sensor",
                                "sensor",
                                "sensor",
                                "sensor_brand",
                                "weight"))
                .body("items[0].slot.kind", equalTo("grid_key"))
                .body("items[0].slot.id", equalTo((int) cell(1, "colors")))
                .body("items[0].slot.productId", equalTo("demo-b-1"))
                .body("items[0].brand", equalTo("B"))
                .body("items[0].model", equalTo("1"))
                .body("items[0].value", equalTo("black, White, Red"))
                .body("items[0].confidence", equalTo(0.5f))
                .body("items[0].reasons", contains("needs_review", "pending"))
                .body("items[6].reasons", contains("needs_review", "conflict", "pending"))
                .body("nextCursor", nullValue());
    }

    @Test
    void goes_on_after_the_last_cell() {
        String cursor =
                get("/queue?limit=8").body("items.size()", equalTo(8)).extract().path("nextCursor");
        get("/queue?limit=8&cursor=" + cursor)
                .body("total", equalTo(12))
                .body("items.slot.fieldKey", contains("sensor", "sensor", "sensor_brand", "weight"))
                .body("items[0].slot.productId", equalTo("demo-b-2"))
                .body("nextCursor", nullValue());
        get("/queue?cursor=x").statusCode(400);
    }

    @Test
    void leaves_out_what_is_not_asked_for() {
        get("/queue?field=weight&field=dpi").body("total", equalTo(3));
        get("/queue?q=b-3").body("items.slot.productId", everyItem(equalTo("demo-b-3")));
        get("/queue?brand=b").body("total", equalTo(12));
        get("/queue?brand=other").body("items", empty());
        get("/queue?state=conflict").body("items.slot.fieldKey", contains("dpi_max", "weight"));
        get("/queue?state=conflict&tier=3").body("items.slot.fieldKey", contains("weight"));
        get("/queue?state=accepted").statusCode(400);
    }

    @Test
    void a_cell_leaves_the_queue_once_it_is_decided_and_comes_back_by_an_undo() throws IOException {
        String sensor = "/cells/" + cell(1, "sensor");
        int decision =
                confirm(sensor, "item", candidate(1, "sensor", "s1")).extract().path("decisionId");
        get("/queue?q=b-1").body("items.slot.fieldKey", contains("colors", "dpi_max"));
        undo(decision);
        get("/queue?q=b-1").body("items.slot.fieldKey", hasItem("sensor"));
    }

    @Test
    void another_seed_brings_what_it_found() throws IOException {
        get("/queue?field=weight").body("total", equalTo(1));
        Path provenance = demo.root().resolve("out/specs/outputs/demo/demo-b-2/latest/provenance.json");
        try {
            Files.writeString(provenance, "{\"weight\": {\"confidence\": 0.9}}");
            demo.seed();
        } finally {
            Files.delete(provenance);
        }
        get("/queue?field=weight").body("total", equalTo(0));
    }
}
