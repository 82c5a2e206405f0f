package io.rollcall.sync.report;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.rollcall.sync.diff.DiffSummary;

/**
 * How many of each class (D27): {@code production_count = matched + field_drift + identity_mismatch + in_production_only},
 * {@code catalog_count = matched + field_drift + identity_mismatch + in_catalog_only}, {@code source_rows = production_count +
 * duplicate_rows + invalid_rows}.
 *
 * @param fieldDrift products that differ
 * @param driftedFields fields of theirs that do
 * @param notResearched products of which production has values nobody here has looked for
 * @param acceptedDrift fields that differ on purpose (D34)
 */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "SyncSummary")
public record SyncSummary(
        long productionCount,
        long catalogCount,
        long matched,
        long inProductionOnly,
        long inCatalogOnly,
        long identityMismatch,
        long fieldDrift,
        long driftedFields,
        long notResearched,
        long acceptedDrift,
        long duplicateRows,
        long invalidRows,
        long sourceRows) {

    static SyncSummary of(
            DiffSummary summary, long driftedFields, long notResearched, long acceptedDrift, long invalidRows) {
        return new SyncSummary(
                summary.productionCount(),
                summary.catalogCount(),
                summary.matched(),
                summary.inProductionOnly(),
                summary.inCatalogOnly(),
                summary.identityMismatch(),
                summary.fieldDrift(),
                driftedFields,
                notResearched,
                acceptedDrift,
                summary.duplicateRows(),
                invalidRows,
                summary.productionCount() + summary.duplicateRows() + invalidRows);
    }
}
