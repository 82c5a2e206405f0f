package io.rollcall.review.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.rollcall.review.ReviewedDemo;
import io.rollcall.testenvironment.RealServers;

/**
 * Many people decide at once. The checker knows the specification alone: the last accept of a cell is its value, a candidate that
 * was confirmed is, and nobody's lane changes by another's decision.
 */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class CrowdTest extends ReviewedDemo {

    private static final int PEOPLE = 16;
    private static final int SLOTS = 200;
    private static final int DECISIONS = Integer.getInteger("rollcall.crowd-decisions", 1_000);

    private record Decision(int slot, String action, String lane, int candidate) {}

    private record Made(Decision decision, int id) {}

    @Test
    void no_decision_is_lost_and_no_lane_touched_that_must_not_be() throws Exception {
        List<Long> cells = crowdedCells();
        var decisions = new ArrayList<Callable<Made>>();
        var random = new Random(7);
        for (int i = 0; i < DECISIONS; i++) {
            var decision = new Decision(
                    random.nextInt(SLOTS),
                    random.nextBoolean() ? "accept" : "confirm",
                    random.nextInt(4) == 0 ? "shared" : "item",
                    random.nextInt(2));
            decisions.add(() -> make(decision, cells.get(decision.slot())));
        }
        var made = new ArrayList<Made>();
        var people = Executors.newFixedThreadPool(PEOPLE);
        try {
            for (var one : people.invokeAll(decisions)) {
                made.add(one.get());
            }
        } finally {
            people.shutdown();
        }
        assertThat(made).extracting(Made::id).doesNotHaveDuplicates().hasSize(DECISIONS);
        assertThat(demo.rows("select count(*) from review_decision")).containsExactly("" + DECISIONS);
        assertThat(demo.rows("select count(*) from key_review_audit where reason <> 'override'"))
                .containsExactly("" + DECISIONS);
        made.sort((one, other) -> Integer.compare(one.id(), other.id()));
        Map<Integer, Expected> expected = new HashMap<>();
        made.forEach(one -> expected.computeIfAbsent(one.decision().slot(), unseen -> new Expected())
                .after(one.decision()));
        for (int slot = 0; slot < SLOTS; slot++) {
            assertThat(demo.rows("""
                            select f.value, s.user_accept_primary_status, s.ai_confirm_primary_status,
                                s.user_accept_shared_status, s.ai_confirm_shared_status
                            from item_field_state f join key_review_state s on s.item_field_state_id = f.id
                            where f.id = """ + cells.get(slot)))
                    .as("cell " + slot)
                    .containsExactly(expected.getOrDefault(slot, new Expected()).row());
        }
    }

    /** What the specification says that a cell is after its decisions, in their order. */
    private static final class Expected {
        private String value = "v0";
        private boolean itemAccepted;
        private boolean sharedAccepted;
        private boolean sharedConfirmed;
        private final boolean[] settled = new boolean[2];

        void after(Decision decision) {
            boolean isItem = decision.lane().equals("item");
            if (decision.action().equals("accept")) {
                itemAccepted |= isItem;
                sharedAccepted |= !isItem;
                value = isItem ? "v" + decision.candidate() : value;
            } else if (isItem) {
                settled[decision.candidate()] = true;
            } else {
                sharedConfirmed = true;
            }
        }

        String row() {
            String confirmed = settled[0] && settled[1] ? "confirmed" : settled[0] || settled[1] ? "pending" : "null";
            return value + "|" + (itemAccepted ? "accepted" : "null") + "|" + confirmed + "|"
                    + (sharedAccepted ? "accepted" : "null") + "|" + (sharedConfirmed ? "confirmed" : "null");
        }
    }

    private static Made make(Decision decision, long cell) {
        int id = decide(
                        "/cells/" + cell,
                        decision.action(),
                        decision.lane(),
                        "crowd-" + cell + "-" + decision.candidate())
                .statusCode(201)
                .extract()
                .path("decisionId");
        return new Made(decision, id);
    }

    private List<Long> crowdedCells() throws IOException {
        demo.write("""
                with recursive n(i) as (select 0 union all select i + 1 from n where i < %d)
                insert into item_field_state (category, product_id, field_key, value, confidence, source)
                select 'demo', 'crowd-' || i, 'weight', 'v0', 0.9, 'pipeline' from n""".formatted(SLOTS - 1));
        for (int candidate = 0; candidate < 2; candidate++) {
            demo.write("""
                    insert into candidates (candidate_id, category, product_id, field_key, value, normalized_value, score)
                    select 'crowd-' || id || '-%1$d', category, product_id, field_key, 'v%1$d', 'v%1$d', 0.5
                    from item_field_state where product_id like 'crowd-%%'""".formatted(candidate));
        }
        demo.write("""
                insert into key_review_state (category, target_kind, item_identifier, field_key, item_field_state_id, selected_value)
                select category, 'grid_key', product_id, field_key, id, value from item_field_state
                where product_id like 'crowd-%'""");
        return demo.rows("select id from item_field_state where product_id like 'crowd-%' order by id").stream()
                .map(Long::valueOf)
                .toList();
    }
}
