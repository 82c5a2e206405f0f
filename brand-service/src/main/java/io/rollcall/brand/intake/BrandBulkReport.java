package io.rollcall.brand.intake;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of each row of a bulk.
 *
 * @param ignoredMembers members of rows that brands do not have; they were passed over
 */
public record BrandBulkReport(int total, int created, int rejected, List<Row> results, List<String> ignoredMembers) {

    /**
     * @param status {@code created} or {@code rejected}, and then with a reason token and a sentence
     * @param owner slug of the brand that has the name; null unless it is taken
     */
    @Schema(name = "BrandBulkRow")
    public record Row(
            int index,
            @Nullable String name,
            @Schema(enumeration = {"created", "rejected"}) String status,
            @Nullable String slug,
            @Nullable String reason,
            @Nullable String detail,
            @Nullable String owner) {}
}
