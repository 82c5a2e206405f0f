package io.rollcall.review.list;

import org.jspecify.annotations.Nullable;

import io.rollcall.review.decision.DecisionProblem;
import io.rollcall.review.lane.Refusal;
import io.rollcall.review.snapshot.Snapshot;
import io.rollcall.specdb.input.FieldValue;

/** A value of a list, as it is spelled. */
public record ListValue(
        long id,
        long listId,
        String fieldKey,
        String value,
        @Nullable String enumPolicy) {

    static ListValue required(Snapshot snapshot, long id) {
        return snapshot.query("select id, list_id, field_key, value, enum_policy from list_values where id = :id")
                .bind("id", id)
                .map(Snapshot.rows(ListValue.class))
                .findFirst()
                .orElseThrow(() -> new DecisionProblem(Refusal.NOT_FOUND));
    }

    public String normalized() {
        return FieldValue.normalized(value);
    }

    boolean isSaidBy(String token) {
        return FieldValue.normalized(token).equals(normalized());
    }
}
