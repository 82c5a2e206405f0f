package io.rollcall.specdb.seeding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second seed, after the files or people's decisions changed. */
class ReseedingTest {

    private static final List<String> TABLES = List.of(
            "candidates",
            "item_field_state",
            "candidate_reviews",
            "component_identity",
            "component_aliases",
            "component_values",
            "enum_lists",
            "list_values",
            "item_component_links",
            "products",
            "key_review_state",
            "key_review_audit");

    private static final String WEIGHT = "product_id = 'demo-b-1' and field_key = 'weight'";
    private static final String WEIGHT_AND_LANES = """
            select i.value, i.confidence, i.source, i.accepted_candidate_id, i.needs_ai_review, i.ai_review_complete,
                s.selected_value, s.user_accept_primary_status, s.ai_confirm_primary_status
            from item_field_state i join key_review_state s on s.item_field_state_id = i.id
            where i.product_id = 'demo-b-1' and i.field_key = 'weight'""";

    @TempDir
    Path folder;

    private DemoWorkspace demo;

    @BeforeEach
    void seed() throws IOException {
        demo = DemoWorkspace.in(folder);
        demo.seed();
    }

    @Test
    void unchanged_files_leave_every_row_as_it_was() throws IOException {
        Map<String, List<String>> before = everything();
        SeedReport again = demo.seed();
        assertThat(everything()).isEqualTo(before);
        assertThat(again.syncVersion()).isEqualTo(2);
        assertThat(again.removed()).isEmpty();
    }

    private Map<String, List<String>> everything() throws IOException {
        var rows = new TreeMap<String, List<String>>();
        for (String table : TABLES) {
            rows.put(table, demo.rows("select * from " + table + " order by 1"));
        }
        rows.put(
                "item_list_links",
                demo.rows("select product_id, field_key, list_value_id from item_list_links order by 1, 2, 3"));
        return rows;
    }

    @Test
    void a_value_that_somebody_accepted_stays_and_new_evidence_comes_beside_it() throws IOException {
        accept("50", "demo-b-1::weight::c2", 0.6);
        demo.output("demo-b-1/latest/normalized.json", "{\"runId\": \"run-9\", \"fields\": {\"weight\": \"51\"}}");
        demo.output("demo-b-1/latest/candidates.json", """
                {"weight": [{"candidate_id": "c9", "value": "51", "score": 0.99}]}""");
        demo.seed();
        assertThat(demo.rows(WEIGHT_AND_LANES))
                .containsExactly("50|0.6|pipeline|demo-b-1::weight::c2|1|0|50|accepted|null");
        assertThat(demo.rows("select candidate_id from candidates where " + WEIGHT))
                .contains("demo-b-1::weight::c2", "demo-b-1::weight::c9");
    }

    @Test
    void a_value_set_by_hand_stays() throws IOException {
        demo.write("update item_field_state set value = '48', source = 'user', overridden = 1,"
                + " accepted_candidate_id = null where " + WEIGHT);
        demo.seed();
        assertThat(demo.rows("select value, source, overridden from item_field_state where " + WEIGHT))
                .containsExactly("48|user|1");
    }

    @Test
    void what_was_confirmed_stays_so_while_the_value_is_the_same() throws IOException {
        confirm();
        demo.output("demo-b-1/latest/provenance.json", "{\"weight\": {\"confidence\": 0.3}}");
        demo.seed();
        assertThat(demo.rows(WEIGHT_AND_LANES))
                .containsExactly("49|0.95|pipeline|demo-b-1::weight::c1|0|1|49|null|confirmed");
    }

    @Test
    void a_new_value_begins_anew() throws IOException {
        confirm();
        demo.output("demo-b-1/latest/normalized.json", "{\"runId\": \"run-9\", \"fields\": {\"weight\": \"50\"}}");
        demo.output("demo-b-1/latest/provenance.json", "{\"weight\": {\"confidence\": 0.3}}");
        demo.seed();
        assertThat(demo.rows(WEIGHT_AND_LANES))
                .containsExactly("50|0.3|pipeline|demo-b-1::weight::c2|1|0|50|null|pending");
        assertThat(demo.rows("select event_type from key_review_audit where reason = 'primary_confirm'"))
                .containsExactly("ai_confirm");
    }

    @Test
    void an_override_that_is_taken_back_gives_way_to_the_pipeline() throws IOException {
        Files.delete(demo.helper("_overrides/demo-b-3.overrides.json"));
        demo.seed();
        assertThat(demo.rows("""
                        select i.value, i.source, i.overridden, s.user_accept_primary_status, s.ai_confirm_primary_status
                        from item_field_state i join key_review_state s on s.item_field_state_id = i.id
                        where i.product_id = 'demo-b-3' and i.field_key = 'weight'""")).containsExactly("60|pipeline|0|null|pending");
    }

    @Test
    void a_property_that_somebody_accepted_stays_and_another_follows_its_file() throws IOException {
        demo.write("update component_values set value = '25000', source = 'pipeline' where component_name = 'PAW3950'");
        demo.write("update key_review_state set selected_value = '25000', user_accept_shared_status = 'accepted',"
                + " ai_confirm_shared_status = 'pending' where component_identifier = 'sensor::PAW3950::PixArt'");
        audit("component_identifier = 'sensor::PAW3950::PixArt'", "user_accept", "shared_accept");
        demo.helper("_overrides/components/sensor_hero-2.json", """
                {"componentType": "sensor", "name": "Hero 2", "identity": {"maker": "Logitech"}, "properties": {"dpi_max": 46000}}""");
        demo.seed();
        assertThat(demo.rows("""
                        select v.value, s.selected_value, s.user_accept_shared_status, s.ai_confirm_shared_status
                        from component_values v join key_review_state s on s.component_value_id = v.id order by v.id""")).containsExactly("25000|25000|accepted|pending", "46000|46000|accepted|null");
    }

    @Test
    void a_component_that_somebody_renamed_keeps_its_name() throws IOException {
        demo.write("update component_identity set canonical_name = 'PAW3950 Max' where canonical_name = 'PAW3950'");
        demo.write("update component_values set component_name = 'PAW3950 Max' where component_name = 'PAW3950'");
        demo.write("""
                insert into key_review_state (category, target_kind, component_identifier, property_key, component_identity_id,
                    selected_value, user_accept_shared_status, ai_confirm_shared_status)
                select 'demo', 'component_key', 'sensor::PAW3950 Max::PixArt', '__name', id, 'PAW3950 Max', 'accepted', 'pending'
                from component_identity where canonical_name = 'PAW3950 Max'""");
        SeedReport again = demo.seed();
        assertThat(again.removed()).isEmpty();
        assertThat(demo.rows("select canonical_name from component_identity order by id"))
                .containsExactly("PAW3950 Max", "Hero 2", "Twin", "Twin");
        assertThat(demo.rows(
                        "select component_name, match_type from item_component_links where product_id = 'demo-b-1'"))
                .containsExactly("PAW3950 Max|exact");
    }

    @Test
    void a_listed_value_keeps_what_was_decided_about_it() throws IOException {
        demo.write("update list_values set needs_review = 0 where value = 'Bluetooth'");
        demo.write(
                "update key_review_state set ai_confirm_shared_status = 'confirmed' where enum_value_norm = 'bluetooth'");
        audit("enum_value_norm = 'bluetooth'", "ai_confirm", "shared_confirm");
        demo.seed();
        assertThat(demo.rows("""
                        select v.needs_review, s.ai_confirm_shared_status from list_values v
                        join key_review_state s on s.list_value_id = v.id where v.value = 'Bluetooth'""")).containsExactly("0|confirmed");
    }

    @Test
    void a_value_that_somebody_added_to_a_list_stays() throws IOException {
        demo.write("""
                insert into list_values (category, list_id, field_key, value, normalized_value, source, overridden)
                select 'demo', id, 'connection', 'USB-C', 'usb-c', 'manual', 1 from enum_lists where field_key = 'connection'""");
        demo.write("""
                insert into key_review_state (category, target_kind, field_key, enum_value_norm, list_value_id, enum_list_id)
                select 'demo', 'enum_key', 'connection', 'usb-c', id, list_id from list_values where value = 'USB-C'""");
        audit("enum_value_norm = 'usb-c'", "user_accept", "added");
        assertThat(demo.seed().removed()).isEmpty();
        assertThat(demo.rows("select source from list_values where value = 'USB-C'"))
                .containsExactly("manual");
    }

    @Test
    void a_component_and_a_list_whose_files_are_gone_go_with_what_was_decided_about_them() throws IOException {
        audit("component_identifier = 'sensor::PAW3950::PixArt'", "ai_confirm", "shared_confirm");
        audit("enum_value_norm = 'red'", "ai_confirm", "shared_confirm");
        demo.helper("_generated/component_db/sensors.json", """
                {"component_type": "sensor", "entries": {"Hero 2": {"maker": "Logitech", "properties": {"dpi_max": 44000}}}}""");
        demo.helper("_suggestions/enums.json", "{}");
        demo.helper("_control_plane/workbook_map.json", "{}");
        SeedReport again = demo.seed();
        assertThat(again.removed())
                .containsOnly(
                        entry("component_identity", 3L),
                        entry("component_aliases", 5L),
                        entry("component_values", 1L),
                        entry("list_values", 3L),
                        entry("item_list_links", 2L),
                        entry("key_review_state", 4L),
                        entry("key_review_audit", 2L));
        assertThat(again.counts()).contains(entry("candidates", 12L), entry("item_field_state", 17L));
        assertThat(demo.rows("select match_type from item_component_links order by product_id"))
                .containsExactly("unresolved", "unresolved", "unresolved");
    }

    @Test
    void products_whose_outputs_are_gone_stay() throws IOException {
        Files.delete(demo.output("demo-b-1/latest/normalized.json"));
        assertThat(demo.seed().counts()).contains(entry("candidates", 12L), entry("item_field_state", 17L));
    }

    @Test
    void a_cell_whose_product_has_no_outputs_any_more_finds_its_component_by_another_name() throws IOException {
        Files.delete(demo.output("demo-b-1/latest/normalized.json"));
        demo.write("delete from item_component_links where product_id = 'demo-b-1'");
        demo.seed();
        assertThat(demo.rows(
                        "select component_name, match_type from item_component_links where product_id = 'demo-b-1'"))
                .containsExactly("PAW3950|alias");
    }

    @Test
    void a_choice_that_is_not_there_or_of_another_field_is_none() throws IOException {
        demo.write("update item_field_state set source = 'user', accepted_candidate_id = 'demo-b-1::dpi::d1' where "
                + WEIGHT);
        demo.write("update list_values set accepted_candidate_id = 'gone' where value = 'wired'");
        demo.seed();
        assertThat(demo.rows("select accepted_candidate_id from item_field_state where " + WEIGHT))
                .containsExactly("null");
        assertThat(demo.rows("select accepted_candidate_id from list_values where value = 'wired'"))
                .containsExactly("null");
    }

    @Test
    void an_override_that_names_no_maker_is_of_the_only_component_of_that_name() throws IOException {
        demo.helper("_overrides/components/sensor_paw3950.json", """
                {"componentType": "sensor", "name": "PAW3950", "properties": {"dpi_max": "31000"}}""");
        demo.helper("_overrides/components/sensor_twin.json", """
                {"componentType": "sensor", "name": "Twin", "properties": {"dpi_max": "1"}}""");
        demo.seed();
        List<String> once = demo.rows("select * from component_identity order by id");
        demo.seed();
        assertThat(demo.rows("select canonical_name, maker, source from component_identity order by id"))
                .containsExactly(
                        "PAW3950|PixArt|component_db",
                        "Hero 2|Logitech|component_db",
                        "Twin|A|component_db",
                        "Twin|B|component_db",
                        "Twin||user");
        assertThat(demo.rows("select * from component_identity order by id")).isEqualTo(once);
        assertThat(demo.rows("select value from component_values where component_name = 'PAW3950'"))
                .containsExactly("31000");
    }

    @Test
    void two_spellings_of_a_listed_value_are_one_and_the_one_set_by_hand_wins() throws IOException {
        demo.helper("_suggestions/enums.json", """
                {"suggestions": [{"field_key": "connection", "value": "WIRED"}, {"field_key": "connection", "value": "HYBRID"},
                  {"field_key": "connection", "value": "Ir"}, {"field_key": "connection", "value": "IR"}]}""");
        demo.helper("_control_plane/workbook_map.json", """
                {"manual_enum_values": {"connection": ["Wireless", "Hybrid"]}}""");
        assertThat(demo.seed().errors()).isEmpty();
        assertThat(
                        demo.rows(
                                "select value, source from list_values where field_key = 'connection' order by normalized_value"))
                .containsExactly("Hybrid|manual", "Ir|pipeline", "wired|known_values", "Wireless|manual");
    }

    private void accept(String value, String candidate, double confidence) throws IOException {
        demo.write(
                "update item_field_state set value = ?, accepted_candidate_id = ?, confidence = ?, needs_ai_review = 1 where "
                        + WEIGHT,
                value,
                candidate,
                confidence);
        demo.write(
                "update key_review_state set selected_value = ?, selected_candidate_id = ?, user_accept_primary_status = 'accepted'"
                        + " where item_identifier = 'demo-b-1' and field_key = 'weight'",
                value,
                candidate);
        audit("item_identifier = 'demo-b-1' and field_key = 'weight'", "user_accept", "primary_accept");
    }

    private void confirm() throws IOException {
        demo.write("update item_field_state set ai_review_complete = 1 where " + WEIGHT);
        demo.write("update key_review_state set ai_confirm_primary_status = 'confirmed'"
                + " where item_identifier = 'demo-b-1' and field_key = 'weight'");
        audit("item_identifier = 'demo-b-1' and field_key = 'weight'", "ai_confirm", "primary_confirm");
    }

    private void audit(String state, String event, String reason) throws IOException {
        demo.write(
                "insert into key_review_audit (key_review_state_id, event_type, actor_type, actor_id, reason, created_at)"
                        + " select id, ?, 'user', 'me', ?, '2026-03-01T12:00:00Z' from key_review_state where " + state,
                event,
                reason);
    }
}
