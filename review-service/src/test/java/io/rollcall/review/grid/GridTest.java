package io.rollcall.review.grid;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
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
class GridTest extends ReviewedDemo {

    @Test
    void shows_all_products_with_their_values_and_lanes() {
        get("/grid?limit=10&offset=0")
                .statusCode(200)
                .body("total", equalTo(4))
                .body("items.productId", contains("demo-b-1", "demo-b-2", "demo-b-3", "demo-b-4"))
                .body("fields.find { it.key == 'colors' }.shape", equalTo("list"))
                .body("fields.find { it.key == 'sensor' }.componentType", equalTo("sensor"))
                .body("fields.find { it.key == 'weight' }.componentType", nullValue())
                .body("items[0].cells.weight.value", equalTo("49"))
                .body("items[0].cells.weight.itemLane.accept", nullValue())
                .body("items[0].cells.sensor.itemLane.confirm", equalTo("pending"))
                .body("items[2].cells.weight.overridden", equalTo(true))
                .body("items[2].cells.weight.itemLane.accept", equalTo("accepted"))
                .body("items[3].cells", equalTo(Map.of()))
                .body("nextCursor", nullValue());
    }

    @Test
    void goes_on_by_offset_and_by_cursor() {
        get("/grid?limit=2&offset=1").body("items.productId", contains("demo-b-2", "demo-b-3"));
        String cursor = get("/grid?limit=3").extract().path("nextCursor");
        get("/grid?limit=3&cursor=" + cursor)
                .body("items.productId", contains("demo-b-4"))
                .body("total", equalTo(4))
                .body("nextCursor", nullValue());
        get("/grid?limit=3&offset=1&cursor=" + cursor).statusCode(400);
        get("/grid?offset=-1").statusCode(400);
        get("/grid?limit=0").statusCode(400);
        get("/grid?cursor=x").statusCode(400);
    }

    @Test
    void leaves_out_what_is_not_asked_for() throws IOException {
        get("/grid?brand=b").body("total", equalTo(4));
        get("/grid?brand=other").body("total", equalTo(0)).body("items", empty());
        get("/grid?state=accepted").body("items.productId", contains("demo-b-3"));
        accept("/cells/" + cell(1, "weight"), "item", candidate(1, "weight", "c2"));
        get("/grid?state=accepted").body("items.productId", hasItem("demo-b-1"));
        get("/grid?state=nonsense").statusCode(400);
        get("/grid?tier=10").statusCode(400);
    }

    @Test
    void finds_products_by_part_of_what_they_are_called() {
        get("/grid?q=B-2").body("items.productId", contains("demo-b-2")).body("total", equalTo(1));
        get("/grid?q=nothing").body("items", empty());
    }

    @Test
    void asks_all_that_is_asked_of_one_cell() {
        get("/grid?field=dpi_max").body("items.productId", contains("demo-b-1"));
        get("/grid?field=dpi_max&field=dpi").body("total", equalTo(3));
        get("/grid?field=weight&state=needs_review").body("items.productId", contains("demo-b-2"));
        get("/grid?tier=3").body("items.productId", contains("demo-b-1"));
        get("/grid?tier=3&field=sensor").body("items", empty());
        get("/grid?tier=3&state=needs_review").body("items", empty());
        get("/grid?tier=2").body("items", empty());
    }

    @Test
    void a_conflict_is_one_until_a_person_has_settled_it() throws IOException {
        get("/grid?state=conflict").body("items.productId", contains("demo-b-1"));
        get("/grid?state=conflict&field=weight").body("total", equalTo(1));
        accept("/cells/" + cell(1, "weight"), "item", candidate(1, "weight", "c2"));
        get("/grid?state=conflict&field=weight").body("total", equalTo(0));
    }

    @Test
    void finds_a_cell_by_product_and_field() throws IOException {
        get("/cells?product=demo-b-1&field=weight").statusCode(200).body("cellId", equalTo((int) cell(1, "weight")));
        get("/cells?product=demo-b-4&field=weight").statusCode(404).body("code", equalTo("cell_not_found"));
        get("/cells?product=demo-b-1").statusCode(400);
    }
}
