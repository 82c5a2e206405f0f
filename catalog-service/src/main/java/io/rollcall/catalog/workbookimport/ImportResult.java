package io.rollcall.catalog.workbookimport;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.rollcall.catalog.brand.BrandRegistry.EnsuredBrand;
import io.rollcall.catalog.brand.RegisteredBrands;

/**
 * What an import did.
 *
 * @param created products that are new in the catalog
 * @param skipped rows whose product was there already, or stands in the workbook twice
 * @param leftOut rows that were not ticked
 * @param rejected rows the gate or the brand registry refused, or that name no product
 * @param brandsAdded brands it registered
 * @param brandsAssigned brands it assigned to the category
 * @param aliasesAdded names it gave to registered brands
 * @param exceptionsAdded variants it keeps although they look fabricated (D7)
 * @param fieldValues values of fields that came with the products
 * @param results in the order of the workbook
 * @param projection {@code applied} or {@code pending} (D21)
 */
public record ImportResult(
        String importId,

        @Schema(enumeration = {"planned", "applying", "applied", "undone"})
        String state,

        int created,
        int skipped,
        int leftOut,
        int rejected,
        List<String> brandsAdded,
        List<String> brandsAssigned,
        List<String> aliasesAdded,
        int exceptionsAdded,
        int fieldValues,
        List<Row> results,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(enumeration = {"applied", "pending"})
        String projection) {

    static final String CREATED = "created";
    static final String SKIPPED = "skipped_existing";
    static final String LEFT_OUT = "left_out";
    static final String REJECTED = "rejected";

    /**
     * @param status {@code created}, {@code skipped_existing}, {@code left_out} or {@code rejected}
     * @param reason why, where there is something to say; {@code variant_stripped} for one created without its variant
     */
    @Schema(name = "ImportRow")
    public record Row(
            String rowId,
            String cell,

            @Schema(enumeration = {"created", "skipped_existing", "left_out", "rejected"})
            String status,

            @Nullable String reason,
            @Nullable String message,
            @Nullable String productId) {}

    static ImportResult of(
            String importId,
            RegisteredBrands brands,
            List<String> aliases,
            int exceptionsAdded,
            int fieldValues,
            List<Row> rows) {
        return new ImportResult(
                importId,
                Imports.APPLIED,
                count(rows, CREATED),
                count(rows, SKIPPED),
                count(rows, LEFT_OUT),
                count(rows, REJECTED),
                brands.createdNames(),
                brands.assigned().stream().map(EnsuredBrand::name).toList(),
                aliases,
                exceptionsAdded,
                fieldValues,
                rows,
                null);
    }

    ImportResult projected(boolean applied) {
        return new ImportResult(
                importId,
                state,
                created,
                skipped,
                leftOut,
                rejected,
                brandsAdded,
                brandsAssigned,
                aliasesAdded,
                exceptionsAdded,
                fieldValues,
                results,
                applied ? "applied" : "pending");
    }

    private static int count(List<Row> rows, String status) {
        return (int) rows.stream().filter(row -> row.status().equals(status)).count();
    }
}
