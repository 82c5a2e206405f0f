package io.rollcall.review.list;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import io.rollcall.review.decision.LaneView;
import io.rollcall.review.list.ListPage.FieldList;
import io.rollcall.review.list.ListPage.ListedValue;
import io.rollcall.review.snapshot.Snapshot;
import io.rollcall.review.snapshot.Snapshots;

/** Reads the lists of a category. */
@ApplicationScoped
@RequiredArgsConstructor
class Lists {

    private record Row(
            long listId,
            long id,
            String value,
            String source,
            boolean overridden,
            boolean needsReview,
            @Nullable String enumPolicy,
            @Nullable String acceptedCandidateId,
            long linkedItems,
            @Nullable String accept,
            @Nullable String confirm) {

        ListedValue shown() {
            return new ListedValue(
                    id,
                    value,
                    source,
                    overridden,
                    needsReview,
                    acceptedCandidateId,
                    linkedItems,
                    new LaneView(accept, confirm));
        }
    }

    private record FieldRow(long id, String fieldKey) {}

    private final Snapshots snapshots;

    ListPage all(String category) {
        return snapshots.read(category, handle -> {
            var snapshot = new Snapshot(handle, category);
            var values = snapshot.query("""
                            select v.list_id, v.id, v.value, v.source, v.overridden, v.needs_review, v.enum_policy,
                                v.accepted_candidate_id,
                                (select count(*) from item_list_links l where l.list_value_id = v.id) as linked_items,
                                s.user_accept_shared_status as accept, s.ai_confirm_shared_status as confirm
                            from list_values v left join key_review_state s
                                on s.list_value_id = v.id and s.target_kind = 'enum_key'
                            order by v.normalized_value""").map(Snapshot.rows(Row.class)).stream()
                    .collect(Collectors.groupingBy(Row::listId));
            List<FieldList> lists = snapshot
                    .query("select id, field_key from enum_lists where category = :category order by field_key")
                    .map(Snapshot.rows(FieldRow.class))
                    .stream()
                    .map(field -> list(field.fieldKey(), values.getOrDefault(field.id(), List.of())))
                    .toList();
            return new ListPage(lists, lists.size());
        });
    }

    private static FieldList list(String field, List<Row> values) {
        String policy = values.stream()
                .map(Row::enumPolicy)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new FieldList(field, policy, values.stream().map(Row::shown).toList());
    }
}
