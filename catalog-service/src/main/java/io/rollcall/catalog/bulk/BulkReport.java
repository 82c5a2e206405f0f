package io.rollcall.catalog.bulk;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.rollcall.catalog.product.NewProduct;
import io.rollcall.http.ExplanationState;
import io.rollcall.http.HintState;
import io.rollcall.http.RowList;

/**
 * What became of every row, or would.
 *
 * @param skippedExisting rows whose product was there already, or stands in the list twice
 * @param rejected rows the gate or the brand registry refused
 * @param invalid rows that name no product (D26)
 * @param results in the order of the rows
 * @param ignoredMembers members of rows that products do not have; they were passed over
 * @param projection {@code applied} or {@code pending} (D21)
 */
public record BulkReport(
        boolean dryRun,
        int total,
        int created,
        int skippedExisting,
        int rejected,
        int invalid,
        List<Row> results,
        List<String> ignoredMembers,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(enumeration = {"applied", "pending"})
        String projection) {

    /**
     * @param status {@code created}, {@code skipped_existing}, {@code rejected} or {@code invalid}
     * @param reason why it was not created; null when it was
     * @param message the reason as a sentence; null when it was created
     * @param productId the id it has, or would have; null when it can have none
     * @param explanation in a dry run of at most 1 000 rows, where the gate decided: why, and what would help
     * @param hints in a dry run of at most 1 000 rows: what a person may take for it (D13)
     */
    @Schema(name = "BulkRow")
    public record Row(
            int index,

            @Schema(enumeration = {"created", "skipped_existing", "rejected", "invalid"})
            String status,

            @Nullable String reason,
            @Nullable String message,
            @Nullable String productId,
            @JsonInclude(JsonInclude.Include.NON_NULL) ExplanationState explanation,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<HintState> hints) {

        static Row of(int index, String status, String reason, String message, String productId) {
            return new Row(index, status, reason, message, productId, null, List.of());
        }

        Row explained(ExplanationState explanation, List<HintState> hints) {
            return new Row(index, status, reason, message, productId, explanation, hints);
        }
    }

    static BulkReport of(boolean dryRun, List<Row> rows, List<NewProduct> products) {
        return new BulkReport(
                dryRun,
                rows.size(),
                count(rows, "created"),
                count(rows, "skipped_existing"),
                count(rows, "rejected"),
                count(rows, "invalid"),
                rows,
                RowList.ignoredIn(products),
                null);
    }

    BulkReport projected(boolean applied) {
        return new BulkReport(
                dryRun,
                total,
                created,
                skippedExisting,
                rejected,
                invalid,
                results,
                ignoredMembers,
                applied ? "applied" : "pending");
    }

    private static int count(List<Row> rows, String status) {
        return (int) rows.stream().filter(row -> row.status().equals(status)).count();
    }
}
