package io.rollcall.review.decision;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.rollcall.review.lane.SlotKind;

/**
 * Which slot.
 *
 * @param id of the cell, the component's value or the list's value
 * @param productId of cells
 * @param fieldKey of cells and list values
 * @param componentType of component values, as are name, maker ("" for none) and property
 */
public record SlotRef(
        @Schema(enumeration = {"grid_key", "component_key", "enum_key"})
        String kind,

        long id,
        @Nullable String productId,
        @Nullable String fieldKey,
        @Nullable String componentType,
        @Nullable String componentName,
        @Nullable String componentMaker,
        @Nullable String propertyKey) {

    public static SlotRef cell(long id, String productId, String fieldKey) {
        return new SlotRef(SlotKind.GRID_KEY.token(), id, productId, fieldKey, null, null, null, null);
    }

    public static SlotRef componentValue(long id, String type, String name, String maker, String property) {
        return new SlotRef(SlotKind.COMPONENT_KEY.token(), id, null, null, type, name, maker, property);
    }

    public static SlotRef listValue(long id, String fieldKey) {
        return new SlotRef(SlotKind.ENUM_KEY.token(), id, null, fieldKey, null, null, null, null);
    }

    SlotKind slotKind() {
        return SlotKind.of(kind);
    }
}
