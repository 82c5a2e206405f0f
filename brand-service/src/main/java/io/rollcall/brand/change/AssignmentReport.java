package io.rollcall.brand.change;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What assigning many brands to categories comes to, or would come to. */
@Schema(name = "BrandAssignmentReport")
public record AssignmentReport(boolean dryRun, int changed, int unchanged, int refused, List<Row> results) {

    /**
     * @param status {@code changed}, {@code unchanged} or {@code refused}, and then with a reason token and a sentence
     * @param products how many stand in the way of a refused one
     */
    @Schema(name = "BrandAssignmentRow")
    public record Row(
            String slug,
            @Nullable String name,
            List<String> before,
            List<String> after,

            @Schema(enumeration = {"changed", "unchanged", "refused"})
            String status,

            @Nullable String reason,
            @Nullable String detail,
            long products) {}

    static AssignmentReport of(boolean dryRun, List<Row> rows) {
        return new AssignmentReport(
                dryRun, count(rows, "changed"), count(rows, "unchanged"), count(rows, "refused"), rows);
    }

    private static int count(List<Row> rows, String status) {
        return (int) rows.stream().filter(row -> row.status().equals(status)).count();
    }
}
