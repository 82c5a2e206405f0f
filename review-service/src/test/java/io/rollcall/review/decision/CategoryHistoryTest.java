package io.rollcall.review.decision;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.io.IOException;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.rollcall.review.ReviewedDemo;
import io.rollcall.testenvironment.RealServers;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class CategoryHistoryTest extends ReviewedDemo {

    @Test
    void tells_all_that_was_decided_the_newest_first() throws IOException {
        int accepted = accept("/cells/" + cell(1, "weight"), "item", candidate(1, "weight", "c2"))
                .extract()
                .path("decisionId");
        patch("/components/" + component("PAW3950", "PixArt"), Map.of("name", "PAW3950 Max"));
        patch("/list-values/" + listValue("colors", "Red"), Map.of("value", "Crimson"));
        int undone = undo(accepted).extract().path("decisionId");
        get("/decisions")
                .statusCode(200)
                .body("items.action", contains("undo", "rename", "rename", "accept"))
                .body("items.slotKind", contains("grid_key", "enum_key", "component_key", "grid_key"))
                .body("items[3].decisionId", equalTo(accepted))
                .body("items[3].undoneBy", equalTo(undone))
                .body("items[3].slot.productId", equalTo("demo-b-1"))
                .body("items[3].slot.fieldKey", equalTo("weight"))
                .body("items[3].brand", equalTo("B"))
                .body("items[3].oldValue", equalTo("49"))
                .body("items[3].newValue", equalTo("50"))
                .body("items[3].reason", equalTo("primary_accept"))
                .body("items[3].bulkId", nullValue())
                .body("items[2].slot", nullValue())
                .body("items[2].newValue", equalTo("PAW3950 Max"))
                .body("items[1].oldValue", equalTo("Red"))
                .body("items[1].newValue", equalTo("Crimson"))
                .body("nextCursor", nullValue());
    }

    @Test
    void goes_on_and_leaves_out_what_is_not_asked_for() throws IOException {
        String cell = "/cells/" + cell(1, "weight");
        accept(cell, "item", candidate(1, "weight", "c2"));
        confirm(cell, "item", candidate(1, "weight", "c2"));
        patch("/list-values/" + listValue("colors", "Red"), Map.of("value", "Crimson"));
        get("/decisions?slotKind=grid_key").body("items.action", contains("confirm", "accept"));
        get("/decisions?actor=nobody").body("items", empty());
        String cursor = get("/decisions?limit=1").extract().path("nextCursor");
        get("/decisions?limit=2&cursor=" + cursor)
                .body("items.action", contains("confirm", "accept"))
                .body("nextCursor", nullValue());
        get("/decisions?cursor=x").statusCode(400);
        get("/decisions?slotKind=x").statusCode(400);
    }
}
