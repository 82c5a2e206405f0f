package io.rollcall.review.decision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import io.rollcall.http.HistoryProblems.NoSuchEntry;
import io.rollcall.http.HistoryProblems.NotUndoable;
import io.rollcall.review.lane.SlotKind;
import io.rollcall.review.snapshot.Snapshot;

/** Brings back every row that a decision changed, unless somebody changed one since. What was audited stays audited. */
@ApplicationScoped
@RequiredArgsConstructor
class Undo {

    private record Kept(
            String slotKind,
            @Nullable Long slotId,
            @Nullable Long slotIdBefore,
            @Nullable String before,
            @Nullable String after,
            String changes,
            @Nullable Long undoneBy) {}

    private record Place(String table, long row) {}

    private final SlotKinds kinds;
    private final ObjectMapper json;

    /** @param bulkId of the undo of many; null for one alone */
    UndoResource.UndoneDecision undo(Writing writing, long id, @Nullable String bulkId) {
        Snapshot snapshot = writing.snapshot();
        Kept kept = find(snapshot, id).orElseThrow(() -> new NoSuchEntry(id));
        if (kept.undoneBy() != null) {
            throw new NotUndoable("it was undone already.");
        }
        List<RowChange> changes = changes(kept);
        Map<String, ReviewTable> tables = ReviewTable.all(snapshot.handle()).stream()
                .collect(Collectors.toMap(ReviewTable::name, Function.identity()));
        requireUnchanged(snapshot, tables, changes);
        takeBack(snapshot, tables, changes);
        SlotKind kind = SlotKind.of(kept.slotKind());
        Optional<StoredSlot> now =
                Optional.ofNullable(kept.slotIdBefore()).flatMap(slot -> kinds.find(snapshot, kind, slot));
        long undo = writing.keep(
                new NewDecision(
                        "undo",
                        kind,
                        kept.slotIdBefore() == null ? kept.slotId() : kept.slotIdBefore(),
                        tree(kept.after()),
                        tree(kept.before()),
                        audit(snapshot, id, kept, now, changes)),
                bulkId);
        snapshot.update("update review_decision set undone_by = :undo where id = :id")
                .bind("undo", undo)
                .bind("id", id)
                .execute();
        return new UndoResource.UndoneDecision(undo, id, now.map(SlotState::of).orElse(null));
    }

    private static Optional<Kept> find(Snapshot snapshot, long id) {
        return snapshot.query("""
                        select slot_kind, slot_id, json_extract(before, '$.slot.id') as slot_id_before, before, after, changes,
                            undone_by
                        from review_decision where id = :id""").bind("id", id).map(Snapshot.rows(Kept.class)).findFirst();
    }

    private static void requireUnchanged(Snapshot snapshot, Map<String, ReviewTable> tables, List<RowChange> changes) {
        var last = new HashMap<Place, Optional<String>>();
        changes.forEach(
                change -> last.put(new Place(change.tableName(), change.rowId()), Optional.ofNullable(change.after())));
        last.forEach((place, row) -> {
            if (!tables.get(place.table()).row(snapshot, place.row()).equals(row)) {
                throw new NotUndoable("what it changed was changed again since. Undo that first.");
            }
        });
    }

    private void takeBack(Snapshot snapshot, Map<String, ReviewTable> tables, List<RowChange> changes) {
        var newest = new ArrayList<>(changes);
        Collections.reverse(newest);
        var emptied = new ArrayList<Long>();
        for (RowChange change : newest) {
            ReviewTable table = tables.get(change.tableName());
            if (change.after() == null) {
                table.insert(snapshot, change.before());
            } else if (change.before() != null) {
                table.update(snapshot, change.rowId(), change.before());
            } else if (isStateOfWhatStays(change, changes)) {
                emptied.add(change.rowId());
            } else {
                deleteAudit(snapshot, change);
                table.delete(snapshot, change.rowId());
            }
        }
        emptied.forEach(state -> empty(snapshot, state));
    }

    /** A slot keeps the row that was made for it, and with it what was audited; one that goes takes both along. */
    private boolean isStateOfWhatStays(RowChange change, List<RowChange> changes) {
        if (!change.tableName().equals(ReviewTable.STATES)) {
            return false;
        }
        JsonNode listValue = tree(change.after()).get("list_value_id");
        return listValue.isNull()
                || changes.stream()
                        .noneMatch(other -> other.tableName().equals(ReviewTable.LIST_VALUES)
                                && other.before() == null
                                && other.rowId() == listValue.asLong());
    }

    private static void deleteAudit(Snapshot snapshot, RowChange change) {
        if (change.tableName().equals(ReviewTable.STATES)) {
            snapshot.update("delete from key_review_audit where key_review_state_id = :state")
                    .bind("state", change.rowId())
                    .execute();
        }
    }

    private static void empty(Snapshot snapshot, long state) {
        snapshot.update("""
                update key_review_state as s set
                    selected_value = null, selected_candidate_id = null, confidence_score = null,
                    ai_confirm_primary_status = null, ai_confirm_primary_at = null,
                    ai_confirm_shared_status = null, ai_confirm_shared_at = null,
                    user_accept_primary_status = null, user_accept_primary_at = null, user_accept_primary_by = null,
                    user_accept_shared_status = null, user_accept_shared_at = null, user_accept_shared_by = null,
                    component_identifier = (select i.component_type || '::' || i.canonical_name || '::' || i.maker
                        from component_identity i where i.id = s.component_identity_id)
                where id = :state""").bind("state", state).execute();
    }

    private @Nullable Audit audit(
            Snapshot snapshot, long undone, Kept kept, Optional<StoredSlot> now, List<RowChange> changes) {
        Long state = now.map(StoredSlot::stateId).orElseGet(() -> stateAmong(snapshot, changes));
        return state == null
                ? null
                : new Audit(
                        state,
                        Audit.USER_OVERRIDE_AI,
                        value(kept.after()),
                        value(kept.before()),
                        "undo of decision " + undone);
    }

    /** Of the name of a component, which is no slot. */
    private static @Nullable Long stateAmong(Snapshot snapshot, List<RowChange> changes) {
        return changes.stream()
                .filter(change -> change.tableName().equals(ReviewTable.STATES))
                .map(change -> snapshot.query("""
                                select id from key_review_state where id = :id and property_key in ('__name', '__maker')""")
                        .bind("id", change.rowId())
                        .mapTo(Long.class)
                        .findFirst()
                        .orElse(null))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String value(@Nullable String state) {
        JsonNode known = tree(state);
        return known == null ? null : known.path("value").textValue();
    }

    private List<RowChange> changes(Kept kept) {
        try {
            return json.readValue(kept.changes(), new TypeReference<>() {});
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private @Nullable JsonNode tree(@Nullable String text) {
        try {
            return text == null ? null : json.readTree(text);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
