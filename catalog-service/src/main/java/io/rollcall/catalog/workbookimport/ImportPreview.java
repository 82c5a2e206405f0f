package io.rollcall.catalog.workbookimport;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.rollcall.http.HintState;
import io.rollcall.identity.Name;
import io.rollcall.workbook.CellProblem;
import io.rollcall.workbook.SkippedRow;
import io.rollcall.workbook.UnreadColumn;

/**
 * What importing a workbook would do (15.2C); its members are in snake case, as there.
 *
 * @param importId binds an apply to what was shown
 * @param layout {@code columns} when the sheet has a product per column, {@code rows} when per row
 * @param fileHash SHA-256 of the file; another one makes the preview stale
 * @param expiresAt until when it can be applied
 * @param state {@code planned}, {@code applying}, {@code applied} or {@code undone}
 * @param products how many the sheet lists; those that are new, existing and invalid add up to it
 * @param newProducts what would be added, as it would be stored
 * @param existingProducts what is not added, because it is there or stands in the workbook twice
 * @param newBrands brands that would be registered (D19)
 * @param brandsToAssign registered brands that would be assigned to the category
 * @param variantWarnings variants that look like a part of the model; the same rows, without them, are among the new or
 *     existing products
 * @param invalidRows products the sheet does not name, or the gate or the brand registry refuses (D26, D37)
 * @param skippedRows rows that are no products: labels once more, and totals (D43)
 * @param unreadColumns columns that were not read as brand, model or variant
 * @param result null while it was not applied
 */
@JsonNaming(SnakeCaseStrategy.class)
public record ImportPreview(
        String importId,
        String category,
        String workbook,
        String sheet,
        @Schema(enumeration = {"columns", "rows"}) String layout,
        String fileHash,
        long fileBytes,
        Instant createdAt,
        Instant expiresAt,

        @Schema(enumeration = {"planned", "applying", "applied", "undone"})
        String state,

        int products,
        List<NewProductRow> newProducts,
        List<ExistingProductRow> existingProducts,
        List<String> newBrands,
        List<String> brandsToAssign,
        List<BrandDetail> brandDetails,
        List<VariantWarning> variantWarnings,
        List<InvalidRow> invalidRows,
        List<SkippedProductRow> skippedRows,
        List<UnreadSheetColumn> unreadColumns,
        @Nullable ImportResult result) {

    /** What was stored before these were told has none. */
    public ImportPreview {
        skippedRows = Objects.requireNonNullElse(skippedRows, List.of());
        unreadColumns = Objects.requireNonNullElse(unreadColumns, List.of());
    }

    private static final int LONGEST_MESSAGE = 1000;

    ImportPreview with(String newState, ImportResult newResult) {
        return new ImportPreview(
                importId,
                category,
                workbook,
                sheet,
                layout,
                fileHash,
                fileBytes,
                createdAt,
                expiresAt,
                newState,
                products,
                newProducts,
                existingProducts,
                newBrands,
                brandsToAssign,
                brandDetails,
                variantWarnings,
                invalidRows,
                skippedRows,
                unreadColumns,
                newResult);
    }

    /**
     * What a person has to look at although it keeps nothing from being imported.
     *
     * @param reason {@code format_unknown}
     */
    @Schema(name = "ImportCellWarning")
    public record CellWarning(String cell, String reason, String message) {

        static CellWarning of(CellProblem problem) {
            return new CellWarning(problem.cell().toString(), problem.code().token(), problem.message());
        }
    }

    /**
     * @param cell where its model would be, as in {@code dataEntry!F4}
     * @param reason {@code repeated_labels} or {@code totals}
     */
    @Schema(name = "ImportSkippedRow")
    public record SkippedProductRow(
            String cell, String brand, String model, String variant, String reason, String message) {

        static SkippedProductRow of(SkippedRow row) {
            return new SkippedProductRow(
                    row.cell().toString(),
                    Name.printable(row.brand()),
                    Name.printable(row.model()),
                    Name.printable(row.variant()),
                    row.reason().token(),
                    Name.printable(row.message(), LONGEST_MESSAGE));
        }
    }

    /**
     * @param column its letters, as in {@code F}
     * @param label its heading; "" when it has none
     */
    @Schema(name = "ImportUnreadColumn")
    public record UnreadSheetColumn(String column, String label) {

        static UnreadSheetColumn of(UnreadColumn column) {
            return new UnreadSheetColumn(column.column(), Name.printable(column.label()));
        }
    }

    /**
     * @param rowId names the row within the file
     * @param cell of the model, as in {@code dataEntry!F4}
     * @param newBrand whether its brand would be registered with it
     * @param strippedVariant what the workbook says for the variant, when it would be taken off; else null
     * @param hints what a person may take for it (D13)
     * @param hidden whether its row or column is hidden in the workbook
     */
    @JsonNaming(SnakeCaseStrategy.class)
    @Schema(name = "ImportNewProduct")
    public record NewProductRow(
            String rowId,
            String cell,
            String brand,
            String model,
            String variant,
            String productId,
            boolean newBrand,
            @Nullable String strippedVariant,
            List<HintState> hints,
            List<CellWarning> warnings,
            boolean hidden) {}

    /**
     * @param alreadyInCatalog false when it is only in the workbook twice
     * @param duplicateOf the cell of the row that counts, then; else null
     */
    @JsonNaming(SnakeCaseStrategy.class)
    @Schema(name = "ImportExistingProduct")
    public record ExistingProductRow(
            String rowId,
            String cell,
            String brand,
            String model,
            String variant,
            String productId,
            boolean alreadyInCatalog,
            @Nullable String duplicateOf,
            @Nullable String strippedVariant,
            List<CellWarning> warnings,
            boolean hidden) {}

    /**
     * @param products how many new products have it
     * @param isNew false for a registered brand that would be assigned to the category
     * @param suggestions registered brands it looks like
     */
    @JsonNaming(SnakeCaseStrategy.class)
    @Schema(name = "ImportBrand")
    public record BrandDetail(
            String name, int products, @JsonProperty("new") boolean isNew, List<Suggestion> suggestions) {}

    @Schema(name = "ImportBrandSuggestion")
    public record Suggestion(String slug, String name) {}

    /**
     * @param reason {@code variant_is_model_substring} or {@code variant_repeats_model_words}
     * @param matchedText the part of the model that it repeats
     * @param productId the id without the variant
     * @param keptProductId the id with it
     * @param alreadyInCatalog whether the product without it is there already
     */
    @JsonNaming(SnakeCaseStrategy.class)
    @Schema(name = "ImportVariantWarning")
    public record VariantWarning(
            String rowId,
            String cell,
            String brand,
            String model,
            String variant,

            @Schema(enumeration = {"variant_is_model_substring", "variant_repeats_model_words"})
            String reason,

            String message,
            @Nullable String matchedText,
            String productId,
            String keptProductId,
            boolean alreadyInCatalog) {}

    /** @param reason what is wrong with a cell, or the gate's or the brand registry's reason */
    @JsonNaming(SnakeCaseStrategy.class)
    @Schema(name = "ImportInvalidRow")
    public record InvalidRow(
            String rowId,
            String cell,
            String brand,
            String model,
            String variant,
            String reason,
            String message,
            @Nullable String canonicalProductId,
            boolean hidden) {}
}
