package io.rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeedDbCommandTest {
    @TempDir
    Path workspace;

    @BeforeEach
    void make_a_workspace() throws IOException {
        write("helper_files/mouse/_generated/field_rules.json", "{\"fields\": {\"weight\": {}}}");
        write(
                "specs/outputs/mouse/mouse-acer-cestus-310/latest/normalized.json",
                "{\"runId\": \"r\", \"fields\": {\"weight\": 90}}");
        write(
                "specs/outputs/mouse/mouse-acer-cestus-310/latest/candidates.json",
                "{\"weight\": [{\"candidate_id\": \"c1\", \"value\": 90, \"score\": 0.9}]}");
    }

    @Test
    void answers_with_what_it_came_to() throws IOException {
        Ended ended = seed();
        assertThat(ended.err()).isEmpty();
        assertThat(ended.code()).isZero();
        assertThat(Api.reader().readTree(ended.out())).isEqualTo(Api.reader().readTree("""
                {"command": "seed-db", "category": "mouse", "db_path": "DB",
                 "counts": {"candidates": 1, "item_field_state": 1, "candidate_reviews": 0, "component_identity": 0,
                   "component_aliases": 0, "component_values": 0, "enum_lists": 0, "list_values": 0, "item_component_links": 0,
                   "item_list_links": 0, "products": 0, "key_review_state": 1, "key_review_audit": 0},
                 "removed": {}, "errors": [], "sync_version": 1}""".replace(
                "DB", workspace.resolve(".specfactory_tmp/mouse/spec.sqlite").toString())));
    }

    @Test
    void each_success_is_another_version() throws IOException {
        seed();
        assertThat(Api.reader().readTree(seed().out()).path("sync_version").asInt())
                .isEqualTo(2);
    }

    @Test
    void a_product_that_failed_is_named_and_the_others_are_seeded() throws IOException {
        write("specs/outputs/mouse/mouse-acer-torn/latest/normalized.json", "{\"fields\":");
        Ended ended = seed();
        assertThat(ended.code()).isZero();
        JsonNode answer = Api.reader().readTree(ended.out());
        assertThat(answer.at("/errors/0/product").asText()).isEqualTo("mouse-acer-torn");
        assertThat(answer.at("/counts/item_field_state").asInt()).isEqualTo(1);
        assertThat(ended.err())
                .startsWith(
                        "mouse-acer-torn: specs/outputs/mouse/mouse-acer-torn/latest/normalized.json cannot be read: ");
    }

    @Test
    void without_field_rules_it_says_which_file_is_missing() throws IOException {
        Path rules = workspace.resolve("helper_files/mouse/_generated/field_rules.json");
        Files.delete(rules);
        assertThat(seed()).isEqualTo(new Ended(1, "", "error missing_field_rules:" + rules + "\n"));
    }

    @Test
    void a_torn_file_is_named_with_the_place() throws IOException {
        write("helper_files/mouse/_generated/known_values.json", "{\"enums\":\n");
        Ended ended = seed();
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err())
                .startsWith("error helper_files/mouse/_generated/known_values.json cannot be read: ")
                .contains("line 2");
    }

    @Test
    void without_local_it_says_what_to_do() {
        Ended ended = Ended.after(Map.of(), "seed-db", "--category", "mouse");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).contains("on the machine that has the workspace, and there with --local");
    }

    private Ended seed() {
        return Ended.after(
                Map.of("ROLLCALL_WORKSPACE", workspace.toString()), "seed-db", "--category", "mouse", "--local");
    }

    private void write(String file, String text) throws IOException {
        Path path = workspace.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
