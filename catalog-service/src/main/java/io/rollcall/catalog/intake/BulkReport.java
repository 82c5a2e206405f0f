package io.rollcall.catalog.intake;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of every row.
 *
 * @param skippedExisting rows whose product was there already, or stands in the list twice
 * @param rejected rows the gate or the brand registry refused
 * @param invalid rows that name no product (D26)
 * @param results in the order of the rows
 * @param projection {@code applied} or {@code pending} (D21)
 */
@Schema(requiredProperties = {"total", "created", "skippedExisting", "rejected", "invalid", "results"})
public record BulkReport(
        int total, int created, int skippedExisting, int rejected, int invalid, List<Row> results, String projection) {

    /**
     * @param status {@code created}, {@code skipped_existing}, {@code rejected} or {@code invalid}
     * @param reason why it was not created; null when it was
     * @param message the reason as a sentence; null when it was created
     * @param productId the id it has, or would have; null when it can have none
     */
    @Schema(
            name = "BulkRow",
            requiredProperties = {"index", "status"})
    public record Row(int index, String status, String reason, String message, String productId) {}

    static BulkReport of(List<Row> rows) {
        return new BulkReport(
                rows.size(),
                count(rows, "created"),
                count(rows, "skipped_existing"),
                count(rows, "rejected"),
                count(rows, "invalid"),
                rows,
                null);
    }

    BulkReport projected(boolean applied) {
        return new BulkReport(
                total, created, skippedExisting, rejected, invalid, results, applied ? "applied" : "pending");
    }

    private static int count(List<Row> rows, String status) {
        return (int) rows.stream().filter(row -> row.status().equals(status)).count();
    }
}
