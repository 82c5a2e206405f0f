package io.rollcall.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.rollcall.contracts.event.ProductBadge;
import io.rollcall.contracts.event.SyncAppliedEvent;
import io.rollcall.contracts.event.SyncDiffEvent;
import io.rollcall.contracts.event.SyncEvent;

class SyncEventTest {

    private static final Instant NOW = Instant.parse("2026-02-14T12:00:00Z");
    private static final SyncDiffEvent.Summary SUMMARY = new SyncDiffEvent.Summary(1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0);
    private static final ProductBadge BADGE = new ProductBadge("9f3c2a10", "local_only");

    @ParameterizedTest
    @CsvSource({
        "mouse:0, mouse, 0, 1, 1, true",
        "mouse:1, mouse, 1, 2, 1, true",
        "mouse:1, mouse, 0, 2, 1, false",
        "mouse:2, mouse, 2, 2, 1, false",
        "mouse:-1, mouse, -1, 2, 1, false",
        "mouse:0, mouse, 0, 1, 0, false",
        "../x:0, ../x, 0, 1, 1, false",
        "keyboard:0, mouse, 0, 1, 1, false"
    })
    void a_diff_is_complete_when_its_key_says_its_category_and_its_chunk(
            String identifier, String category, int chunk, int chunks, long version, boolean complete) {
        assertThat(diff(identifier, category, chunk, chunks, version, List.of(BADGE))
                        .complete())
                .isEqualTo(complete);
    }

    @Test
    void a_chunk_has_at_most_a_thousand_badges() {
        assertThat(diff("mouse:0", "mouse", 0, 1, 1, Collections.nCopies(SyncEvent.MOST_BADGES, BADGE))
                        .complete())
                .isTrue();
        assertThat(diff("mouse:0", "mouse", 0, 1, 1, Collections.nCopies(SyncEvent.MOST_BADGES + 1, BADGE))
                        .complete())
                .isFalse();
    }

    @Test
    void the_key_of_an_apply_says_the_apply_and_its_chunk() {
        assertThat(applied("7:0", "7").complete()).isTrue();
        assertThat(applied("mouse:0", "7").complete()).isFalse();
    }

    @Test
    void there_are_no_other_badges() {
        assertThatThrownBy(() -> new ProductBadge("9f3c2a10", "discontinued")).hasMessageContaining("discontinued");
    }

    private static SyncDiffEvent diff(
            String identifier, String category, int chunk, int chunks, long version, List<ProductBadge> badges) {
        return new SyncDiffEvent(
                identifier, category, "plan", "hash", NOW, chunk, chunks, SUMMARY, badges, NOW, version, 1, "anna");
    }

    private static SyncAppliedEvent applied(String identifier, String applyId) {
        return new SyncAppliedEvent(
                identifier, "mouse", applyId, "plan", 1, 0, 0, false, 0, 1, List.of(BADGE), NOW, 1, 1, "anna");
    }
}
