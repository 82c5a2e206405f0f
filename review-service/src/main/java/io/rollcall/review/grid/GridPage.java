package io.rollcall.review.grid;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonRawValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.rollcall.review.decision.LaneView;

/**
 * Products by their id, with all their values.
 *
 * @param fields in the order of the rules
 * @param total of all pages
 * @param nextCursor null on the last page
 */
public record GridPage(
        List<GridField> fields,
        List<GridItem> items,
        long total,
        @Nullable String nextCursor) {

    /** @param componentType null for a field that names no component */
    public record GridField(
            String key,
            @Schema(enumeration = {"scalar", "list"}) String shape,
            @Nullable String componentType) {}

    /** @param cells by field; a field the product has no value for is not among them. It is JSON already */
    public record GridItem(
            String productId,
            String brand,
            String model,
            String variant,

            @Schema(implementation = Object.class, type = SchemaType.OBJECT, additionalProperties = GridCell.class)
            @JsonRawValue
            String cells) {}

    /** @param value null where there is none */
    public record GridCell(
            long cellId,
            @Nullable String value,
            double confidence,
            String source,
            boolean overridden,
            boolean needsReview,
            LaneView itemLane,
            LaneView sharedLane) {}
}
