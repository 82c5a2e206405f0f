package io.rollcall.brand.intake;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a seed found and did, or would do.
 *
 * @param unchanged brands that were there already, assigned to all they were found in
 * @param invalidRows rows of the files that name no product (D26)
 * @param skippedCategories categories that were asked for and have no list
 */
public record BrandSeedReport(
        boolean dryRun,
        int created,
        int updated,
        int unchanged,
        int rejected,
        List<Row> results,
        List<InvalidRow> invalidRows,
        List<SkippedCategory> skippedCategories) {

    /**
     * @param status {@code created}, {@code updated}, {@code unchanged} or {@code rejected}
     * @param owner slug of the brand that has the name; null unless it is taken
     */
    @Schema(name = "BrandSeedRow")
    public record Row(
            String name,
            @Nullable String slug,
            List<String> categories,

            @Schema(enumeration = {"created", "updated", "unchanged", "rejected"})
            String status,

            @Nullable String reason,
            @Nullable String detail,
            @Nullable String owner) {}

    @Schema(name = "BrandSeedInvalidRow")
    public record InvalidRow(String category, int index, String reason) {}

    /** @param reason {@code active_filtering_missing} */
    public record SkippedCategory(String category, String reason, String detail) {}
}
