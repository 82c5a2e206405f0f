package io.rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;

class SyncPlanTest {

    @Test
    void takes_as_many_rows_as_can_be_applied_at_once_and_says_so() {
        var row = new SyncRow(Api.body().put("row_id", "n1").put("productId", "mouse-a"));
        var add = SyncAction.of(row, SyncAction.Kind.ADD);
        SyncPlan plan = SyncPlan.of(Collections.nCopies(100_002, add), List.of("mouse-b: no"));
        assertThat(plan.actions()).hasSize(100_000);
        assertThat(plan.question()).isEqualTo("Add 100000 products?");
        assertThat(plan.lines())
                .containsExactly(
                        "add  100000 products: mouse-a, mouse-a, mouse-a, …",
                        "left: 2 more rows: 100000 can be applied at once, the same again does more",
                        "left: mouse-b: no");
    }
}
