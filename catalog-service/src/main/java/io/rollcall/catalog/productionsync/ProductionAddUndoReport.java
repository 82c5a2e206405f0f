package io.rollcall.catalog.productionsync;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What undoing production adds did.
 *
 * @param results of each product
 * @param brandsRemoved names of the brands that are gone; one that has products stays
 * @param projection {@code applied} or {@code pending} (D21)
 */
public record ProductionAddUndoReport(
        List<Row> results,
        List<String> brandsRemoved,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(enumeration = {"applied", "pending"})
        String projection) {

    /**
     * @param status {@code removed}; {@code changed} for one that was edited since, and stays; {@code gone} for one that was
     *     removed before
     */
    @Schema(name = "ProductionAddUndoRow")
    public record Row(
            String identifier,

            @Schema(enumeration = {"removed", "changed", "gone"})
            String status) {}

    ProductionAddUndoReport projected(boolean applied) {
        return new ProductionAddUndoReport(results, brandsRemoved, applied ? "applied" : "pending");
    }
}
