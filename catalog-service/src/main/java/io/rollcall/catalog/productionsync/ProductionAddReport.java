package io.rollcall.catalog.productionsync;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.rollcall.catalog.brand.BrandRegistry.EnsuredBrand;
import io.rollcall.catalog.bulk.BulkReport;
import io.rollcall.http.ExplanationState;
import io.rollcall.http.HintState;

/**
 * What became of every product of production that was to be added, or would.
 *
 * @param skippedExisting rows whose product was there already, or stands in the list twice
 * @param rejected rows the gate or the brand registry refused
 * @param invalid rows that name no product (D26)
 * @param results in the order of the rows
 * @param brandsAdded brands that were registered, or would be (D19)
 * @param projection {@code applied} or {@code pending} (D21)
 */
public record ProductionAddReport(
        boolean dryRun,
        int total,
        int created,
        int skippedExisting,
        int rejected,
        int invalid,
        List<Row> results,
        List<AddedBrand> brandsAdded,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(enumeration = {"applied", "pending"})
        String projection) {

    /**
     * @param status {@code created}, {@code skipped_existing}, {@code rejected} or {@code invalid}
     * @param reason why it was not created; null when it was
     * @param message the reason as a sentence; null when it was created
     * @param productId the id it has, or would have; null when it can have none
     * @param identifier stable key of the product that was created, or is there already; else null
     * @param updatedAt when that product was last edited
     * @param explanation in a dry run, where the gate decided: why, and what would help
     * @param hints in a dry run: what a person may take for it, or should look at (D13, D38, D40)
     */
    @Schema(name = "ProductionAddRow")
    public record Row(
            int index,

            @Schema(enumeration = {"created", "skipped_existing", "rejected", "invalid"})
            String status,

            @Nullable String reason,
            @Nullable String message,
            @Nullable String productId,
            @Nullable String identifier,
            @Nullable Instant updatedAt,
            @JsonInclude(JsonInclude.Include.NON_NULL) ExplanationState explanation,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<HintState> hints) {

        private static Row of(BulkReport.Row row, Map<String, StoredProduct> there) {
            StoredProduct product = isThere(row) ? there.get(row.productId()) : null;
            return new Row(
                    row.index(),
                    row.status(),
                    row.reason(),
                    row.message(),
                    row.productId(),
                    product == null ? null : product.identifier(),
                    product == null ? null : product.updatedAt(),
                    row.explanation(),
                    row.hints());
        }
    }

    @Schema(name = "ProductionAddBrand")
    public record AddedBrand(String slug, String name) {

        static AddedBrand of(EnsuredBrand brand) {
            return new AddedBrand(brand.slug(), brand.name());
        }
    }

    /** Whether the row's id is that of its own product, and not of one that stands in its way. */
    static boolean isThere(BulkReport.Row row) {
        return row.status().equals("created") || row.status().equals("skipped_existing");
    }

    /** @param there the products of the rows that are in the catalog, by product id */
    static ProductionAddReport of(BulkReport report, Map<String, StoredProduct> there, List<AddedBrand> brandsAdded) {
        return new ProductionAddReport(
                report.dryRun(),
                report.total(),
                report.created(),
                report.skippedExisting(),
                report.rejected(),
                report.invalid(),
                report.results().stream().map(row -> Row.of(row, there)).toList(),
                brandsAdded,
                null);
    }

    ProductionAddReport projected(boolean applied) {
        return new ProductionAddReport(
                dryRun,
                total,
                created,
                skippedExisting,
                rejected,
                invalid,
                results,
                brandsAdded,
                applied ? "applied" : "pending");
    }
}
