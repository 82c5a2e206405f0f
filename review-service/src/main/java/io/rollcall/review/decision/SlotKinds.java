package io.rollcall.review.decision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import io.rollcall.review.lane.Refusal;
import io.rollcall.review.lane.SlotKind;
import io.rollcall.review.snapshot.Snapshot;

/** The slots of all kinds. */
@ApplicationScoped
public class SlotKinds {

    private final Map<SlotKind, SlotRows> rows;

    SlotKinds(@Any Instance<SlotRows> rows) {
        this.rows = rows.stream().collect(Collectors.toMap(SlotRows::kind, Function.identity()));
    }

    SlotRows rows(SlotKind kind) {
        return rows.get(kind);
    }

    Optional<StoredSlot> find(Snapshot snapshot, SlotKind kind, long id) {
        return rows(kind).find(snapshot, id);
    }

    public StoredSlot required(Snapshot snapshot, SlotKind kind, long id) {
        return find(snapshot, kind, id).orElseThrow(() -> new DecisionProblem(Refusal.NOT_FOUND));
    }

    /** Makes the row of {@code key_review_state} that a slot did not have. */
    public long addState(Snapshot snapshot, SlotRef slot) {
        return rows(slot.slotKind()).addState(snapshot, slot);
    }

    /** The candidates of a slot, best first. */
    List<FoundCandidate> candidates(Snapshot snapshot, SlotRef slot) {
        var of = rows(slot.slotKind()).candidates();
        return snapshot.query("""
                        select c.candidate_id, c.value, c.score, c.product_id, c.source_url, c.source_host, c.source_tier,
                            c.source_method, coalesce(c.quote, c.snippet_text) as quote, c.evidence_url,
                            coalesce(q.result, 'unchecked') as quote_check,
                            r.ai_review_status, coalesce(r.human_accepted, 0) as human_accepted
                        from %s
                            left join candidate_reviews r on r.candidate_id = c.candidate_id
                                and r.context_type = :context and r.context_id = cast(:id as text)
                            left join review_quote_check q on q.candidate_id = c.candidate_id
                        where %s
                        order by c.score desc, c.candidate_id""".formatted(of.from(), of.where()))
                .bindMethods(slot)
                .bind("context", slot.slotKind().context())
                .map(Snapshot.rows(FoundCandidate.class))
                .list();
    }

    /** The column of {@code key_review_state} that says which slot it is of. */
    static String column(SlotKind kind) {
        return switch (kind) {
            case GRID_KEY -> "item_field_state_id";
            case COMPONENT_KEY -> "component_value_id";
            case ENUM_KEY -> "list_value_id";
        };
    }
}
