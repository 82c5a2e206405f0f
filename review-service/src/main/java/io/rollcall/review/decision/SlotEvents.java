package io.rollcall.review.decision;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import io.rollcall.contracts.event.ReviewDecidedEvent;
import io.rollcall.review.lane.SlotKind;
import io.rollcall.review.snapshot.Snapshot;

/** Writes, with a decision, an event for each slot that it changed. */
@ApplicationScoped
@RequiredArgsConstructor
class SlotEvents {

    record Cause(long decisionId, String action, Instant at, String actor) {}

    private record Changed(SlotKind kind, long id) {}

    private final SlotKinds kinds;
    private final ObjectMapper json;

    /** @param about the slot of the decision, which is told in any case; null for none */
    void write(Snapshot snapshot, List<RowChange> changes, SlotKind kind, @Nullable Long about, Cause cause) {
        Set<Changed> slots = new LinkedHashSet<>();
        if (about != null) {
            slots.add(new Changed(kind, about));
        }
        changes.forEach(change -> slot(change).ifPresent(slots::add));
        for (Changed slot : slots) {
            kinds.find(snapshot, slot.kind(), slot.id())
                    .map(stored -> event(snapshot.category(), stored, false, cause))
                    .or(() -> removed(snapshot.category(), slot, changes, cause))
                    .ifPresent(event -> add(snapshot, event));
        }
    }

    private void add(Snapshot snapshot, ReviewDecidedEvent event) {
        try {
            snapshot.update("insert into review_event (data) values (:data)")
                    .bind("data", json.writeValueAsString(event))
                    .execute();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Optional<Changed> slot(RowChange change) {
        return switch (change.tableName()) {
            case "item_field_state" -> Optional.of(new Changed(SlotKind.GRID_KEY, change.rowId()));
            case "component_values" -> Optional.of(new Changed(SlotKind.COMPONENT_KEY, change.rowId()));
            case ReviewTable.LIST_VALUES -> Optional.of(new Changed(SlotKind.ENUM_KEY, change.rowId()));
            case ReviewTable.STATES -> ofState(tree(change.after() == null ? change.before() : change.after()));
            default -> Optional.empty();
        };
    }

    private static Optional<Changed> ofState(JsonNode state) {
        SlotKind kind = SlotKind.of(state.get("target_kind").asText());
        JsonNode id = state.get(SlotKinds.column(kind));
        return id.isNull() ? Optional.empty() : Optional.of(new Changed(kind, id.asLong()));
    }

    private static ReviewDecidedEvent event(String category, StoredSlot stored, boolean removed, Cause cause) {
        SlotRef ref = stored.ref();
        SlotState state = SlotState.of(stored);
        return new ReviewDecidedEvent(
                category + ":" + ref.kind() + ":" + ref.id(),
                category,
                ref.kind(),
                ref.id(),
                ref.productId(),
                ref.fieldKey(),
                ref.componentType(),
                ref.componentName(),
                ref.componentMaker(),
                ref.propertyKey(),
                state.value(),
                state.confidence(),
                state.source(),
                state.overridden(),
                state.needsReview(),
                state.selected().value(),
                state.selected().candidateId(),
                stored.slot().item().accepted(),
                state.itemLane().confirm(),
                stored.slot().shared().accepted(),
                state.sharedLane().confirm(),
                removed,
                cause.decisionId(),
                cause.action(),
                cause.at(),
                0,
                0,
                cause.actor());
    }

    /** Told by the row that was its value, without what was decided about it. */
    private Optional<ReviewDecidedEvent> removed(String category, Changed slot, List<RowChange> changes, Cause cause) {
        return changes.stream()
                .filter(change -> change.after() == null
                        && slot(change).filter(slot::equals).isPresent())
                .filter(change -> !change.tableName().equals(ReviewTable.STATES))
                .findFirst()
                .map(change -> event(category, removed(slot, tree(change.before())), true, cause));
    }

    private static StoredSlot removed(Changed slot, JsonNode row) {
        SlotRef ref =
                switch (slot.kind()) {
                    case GRID_KEY ->
                        SlotRef.cell(
                                slot.id(),
                                row.get("product_id").asText(),
                                row.get("field_key").asText());
                    case COMPONENT_KEY ->
                        SlotRef.componentValue(
                                slot.id(),
                                row.get("component_type").asText(),
                                row.get("component_name").asText(),
                                row.get("component_maker").asText(),
                                row.get("property_key").asText());
                    case ENUM_KEY ->
                        SlotRef.listValue(slot.id(), row.get("field_key").asText());
                };
        return StoredSlot.withoutState(
                ref, row.get("value").textValue(), row.get("source").asText());
    }

    private JsonNode tree(String row) {
        try {
            return json.readTree(row);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
