package io.rollcall.review.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.rollcall.review.ReviewedDemo;
import io.rollcall.testenvironment.RealServers;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ComponentTest extends ReviewedDemo {

    @Test
    void shows_components_a_page_at_a_time() {
        get("/components?type=sensor&limit=3")
                .statusCode(200)
                .body("total", equalTo(4))
                .body("items.name", contains("Hero 2", "PAW3950", "Twin"))
                .body("items[1].linkedItems", equalTo(2))
                .body("items[0].properties.value", contains("45000"))
                .body("items[0].properties[0].sharedLane.accept", equalTo("accepted"));
    }

    /** The cell of the first product says 30000. */
    @ParameterizedTest
    @CsvSource({
        "upper_bound, 25000, 1",
        "upper_bound, 30000, 0",
        "lower_bound, 30001, 1",
        "lower_bound, 25000, 0",
        "range, 33000, 0",
        "range, 27272, 1",
        "range, 33334, 1",
        "override_allowed, 1, 0",
        ", 1, 0"
    })
    void a_policy_flags_and_replaces_nothing(String policy, String value, String flagged) throws IOException {
        long property = property("PAW3950", "dpi_max");
        follow(policy, property);
        set("/component-values/" + property, Map.of("value", value)).statusCode(200);
        assertThat(demo.rows("select value, needs_ai_review from item_field_state where field_key = 'dpi_max'"))
                .containsExactly("30000|" + flagged);
    }

    @Test
    void a_flag_goes_when_the_bound_allows_the_value_again() throws IOException {
        long property = property("PAW3950", "dpi_max");
        follow("upper_bound", property);
        set("/component-values/" + property, Map.of("value", "20000"))
                .body("affectedItems.needsReview", contains(true));
        set("/component-values/" + property, Map.of("value", "40000"))
                .body("affectedItems.needsReview", contains(false));
        set("/component-values/" + property, Map.of("value", "50000")).body("affectedItems", empty());
    }

    private void follow(String policy, long property) throws IOException {
        demo.write(
                "update component_values set variance_policy = ?, constraints = '[]' where id = ?", policy, property);
        demo.write("update item_field_state set needs_ai_review = 0 where field_key = 'dpi_max'");
    }

    @Test
    void a_component_that_takes_anothers_name_becomes_that_one() throws IOException {
        demo.write("update component_identity set maker = 'Alps' where maker = 'A'");
        long twinB = component("Twin", "B");
        demo.write("""
                insert into component_values
                    (category, component_type, component_name, component_maker, component_identity_id, property_key, value, source)
                values ('demo', 'sensor', 'Twin', 'B', ?, 'ips', '400', 'component_db')""", twinB);
        long ips = property("Twin", "ips");
        patch("/components/" + twinB, Map.of("maker", "Alps"))
                .statusCode(200)
                .body("component.id", equalTo((int) component("Twin", "Alps")))
                .body("component.makerLane.accept", equalTo("accepted"))
                .body("component.makerLane.confirm", equalTo("pending"))
                .body("component.properties.id", contains((int) ips));
        assertThat(demo.rows("select maker from component_identity where canonical_name = 'Twin'"))
                .containsExactly("Alps");
        patch("/components/" + twinB, Map.of("maker", "C C")).statusCode(404);
    }

    @Test
    void a_name_has_two_characters_and_says_something() throws IOException {
        String twin = "/components/" + component("Twin", "A");
        patch(twin, Map.of("name", " X ")).statusCode(400);
        patch(twin, Map.of("name", "n/a")).statusCode(400).body("code", equalTo("unknown_value_not_actionable"));
        patch(twin, Map.of("name", "Twin 2", "maker", "AA")).statusCode(400);
        patch(twin, Map.of()).statusCode(400);
        assertThat(changes()).isEmpty();
    }
}
