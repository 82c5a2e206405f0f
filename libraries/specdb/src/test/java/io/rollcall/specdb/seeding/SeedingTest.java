package io.rollcall.specdb.seeding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeedingTest {

    @TempDir
    Path folder;

    private DemoWorkspace demo;
    private SeedReport report;

    @BeforeEach
    void seed() throws IOException {
        demo = DemoWorkspace.in(folder);
        report = demo.seed();
    }

    @Test
    void a_seed_comes_to_the_figures_of_the_specification() {
        assertThat(report.counts())
                .containsOnly(
                        entry("candidates", 12L),
                        entry("item_field_state", 17L),
                        entry("candidate_reviews", 1L),
                        entry("component_identity", 4L),
                        entry("component_aliases", 7L),
                        entry("component_values", 2L),
                        entry("enum_lists", 2L),
                        entry("list_values", 7L),
                        entry("item_component_links", 3L),
                        entry("item_list_links", 8L),
                        entry("products", 4L),
                        entry("key_review_state", 26L),
                        entry("key_review_audit", 1L));
        assertThat(report.errors()).isEmpty();
        assertThat(report.removed()).isEmpty();
        assertThat(report.syncVersion()).isEqualTo(1);
    }

    @Test
    void has_a_state_for_every_slot() throws IOException {
        assertThat(demo.rows("select target_kind, count(*) from key_review_state group by 1 order by 1"))
                .containsExactly("component_key|2", "enum_key|7", "grid_key|17");
    }

    @Test
    void a_raw_id_that_occurs_again_is_told_from_the_first() throws IOException {
        assertThat(demo.rows("""
                        select candidate_id, value, score from candidates
                        where product_id = 'demo-b-1' and field_key = 'weight' order by rank"""))
                .containsExactly(
                        "demo-b-1::weight::c1|49|0.95",
                        "demo-b-1::weight::c1::dup_1|49|0.7",
                        "demo-b-1::weight::c2|50|0.6");
    }

    @Test
    void a_candidate_without_an_id_gets_one_made_of_what_it_is() throws IOException {
        assertThat(demo.rows("select value, accepted_candidate_id from item_field_state"
                        + " where product_id = 'demo-b-1' and field_key = 'connection'"))
                .containsExactly("Wireless|item-source_demo-b-1_connection_wireless_razer-com_dom_0_run-1_1dun59z");
    }

    @Test
    void the_only_candidate_stands_behind_a_value_it_does_not_say() throws IOException {
        assertThat(
                        demo.rows(
                                "select value, accepted_candidate_id from item_field_state"
                                        + " where product_id = 'demo-b-1' and field_key in ('dpi', 'colors', 'sensor_brand') order by field_key"))
                .containsExactly("black, White, Red|demo-b-1::colors::col1", "26000|demo-b-1::dpi::d1", "unk|null");
    }

    @Test
    void a_text_is_a_list_where_the_field_is_one() throws IOException {
        assertThat(demo.rows(
                        "select value from item_field_state where product_id = 'demo-b-2' and field_key = 'colors'"))
                .containsExactly("Black, Pink, WHITE");
        assertThat(demo.rows("""
                        select v.value from item_list_links l join list_values v on v.id = l.list_value_id
                        where l.product_id = 'demo-b-2' and l.field_key = 'colors' order by v.value""")).containsExactly("Black", "White");
    }

    @Test
    void a_text_names_a_component_or_several_or_none() throws IOException {
        assertThat(demo.rows("""
                        select product_id, component_name, component_maker, match_type, match_score
                        from item_component_links order by product_id"""))
                .containsExactly(
                        "demo-b-1|PAW3950|PixArt|exact|1.0",
                        "demo-b-2|PAW3950|PixArt|exact_with_maker|1.0",
                        "demo-b-3|Twin||ambiguous|1.0");
    }

    @Test
    void an_override_is_a_value_that_a_person_accepted() throws IOException {
        assertThat(demo.rows("""
                        select i.value, i.confidence, i.source, i.accepted_candidate_id, i.overridden, i.needs_ai_review,
                            s.user_accept_primary_status, s.ai_confirm_primary_status, r.human_accepted, r.human_accepted_at
                        from item_field_state i join key_review_state s on s.item_field_state_id = i.id
                        join candidate_reviews r on r.context_type = 'item' and r.context_id = cast(i.id as text)
                        where i.product_id = 'demo-b-3' and i.field_key = 'weight'"""))
                .containsExactly(
                        "61|1.0|override|demo-b-3::weight::manual-item_demo_x|1|0|accepted|null|1|2026-02-03T00:00:00Z");
        assertThat(
                        demo.rows(
                                "select source_host, source_tier, evidence_url, quote from candidates where product_id = 'demo-b-3'"))
                .containsExactly("manual-override.local|1|gui://manual-entry|q");
        assertThat(demo.rows("select event_type, actor_id, new_value, created_at from key_review_audit"))
                .containsExactly("user_accept|override|61|2026-02-03T00:00:00Z");
    }

    @Test
    void an_override_without_outputs_is_passed_over() throws IOException {
        assertThat(demo.rows("select * from item_field_state where product_id = 'demo-b-4'"))
                .isEmpty();
    }

    @Test
    void what_the_pipeline_is_not_sure_of_waits_for_a_review() throws IOException {
        assertThat(demo.rows("""
                        select i.field_key, i.confidence, i.needs_ai_review, s.ai_confirm_primary_status
                        from item_field_state i join key_review_state s on s.item_field_state_id = i.id
                        where i.product_id = 'demo-b-1' order by 1"""))
                .containsExactly(
                        "colors|0.5|1|pending",
                        "connection|0.9|0|null",
                        "dpi|0.85|0|null",
                        "dpi_max|0.0|1|pending",
                        "sensor|0.7|1|pending",
                        "sensor_brand|0.0|0|null",
                        "weight|0.95|0|null");
    }

    @Test
    void a_component_that_people_changed_has_their_values() throws IOException {
        assertThat(demo.rows("""
                        select v.component_name, v.value, v.source, v.overridden, v.variance_policy, v.constraints,
                            s.component_identifier, s.user_accept_shared_status, s.ai_confirm_shared_status
                        from component_values v join key_review_state s on s.component_value_id = v.id order by v.id"""))
                .containsExactly(
                        "PAW3950|30000|component_db|0|authoritative|[\"dpi <= dpi_max\"]|sensor::PAW3950::PixArt|null|not_run",
                        "Hero 2|45000|user|1|authoritative|[\"dpi <= dpi_max\"]|sensor::Hero 2::Logitech|accepted|null");
        assertThat(demo.rows("""
                        select a.alias, i.review_status, i.aliases_overridden from component_aliases a
                        join component_identity i on i.id = a.component_id where i.canonical_name = 'Hero 2' order by a.id""")).containsExactly("Hero 2|reviewed|1", "Hero Two|reviewed|1");
    }

    @Test
    void a_suggested_value_waits_and_one_set_by_hand_is_accepted() throws IOException {
        assertThat(demo.rows("""
                        select v.field_key, v.value, v.source, v.enum_policy, v.needs_review, v.source_timestamp,
                            s.ai_confirm_shared_status, s.user_accept_shared_status
                        from list_values v join key_review_state s on s.list_value_id = v.id order by v.id"""))
                .containsExactly(
                        "connection|wired|known_values|closed|0|null|not_run|null",
                        "connection|wireless|known_values|closed|0|null|not_run|null",
                        "colors|Black|known_values|open|0|null|not_run|null",
                        "colors|White|known_values|open|0|null|not_run|null",
                        "connection|hybrid|manual|closed|0|2026-02-01T00:00:00Z|null|accepted",
                        "connection|Bluetooth|pipeline|closed|1|null|pending|null",
                        "colors|Red|pipeline|open|0|null|pending|null");
    }

    @Test
    void what_was_extracted_stands_in_where_the_latest_run_left_no_candidates() throws IOException {
        assertThat(demo.rows("""
                        select candidate_id, field_key, value, score, source_host, source_url, quote from candidates
                        where product_id = 'demo-b-2' order by field_key"""))
                .containsExactly(
                        "item-source_demo-b-2_connection_bluetooth_pulsar-gg_table_0_run-2_x1peof|connection|bluetooth|0.5"
                                + "|pulsar.gg|https://pulsar.gg|Extracted from table:",
                        "item-source_demo-b-2_weight_52_pulsar-gg_table_0_run-2_1yzvelu|weight|52|0.5|pulsar.gg|https://pulsar.gg"
                                + "|Extracted from table:specs.weight");
    }
}
