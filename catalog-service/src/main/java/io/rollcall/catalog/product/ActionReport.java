package io.rollcall.catalog.product;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of each product of an action.
 *
 * @param kept folders of the workspace with what the pipeline made of removed products; they stay
 */
public record ActionReport(
        @Schema(enumeration = {"delete", "set_inactive", "set_active"})
        String action,

        int total,
        int changed,
        int unchanged,
        int refused,
        List<Row> results,
        List<String> kept) {

    /**
     * @param identifier the product's stable key; null when there is no such product
     * @param status {@code changed}, {@code unchanged} or {@code refused}, and then with a reason token and a sentence
     * @param updatedAt when it was last edited, this action included; null when there is no such product, or no more
     */
    @Schema(name = "ActionRow")
    public record Row(
            String productId,
            @Nullable String identifier,

            @Schema(enumeration = {"changed", "unchanged", "refused"})
            String status,

            @Nullable String reason,
            @Nullable String detail,
            @Nullable Instant updatedAt) {}

    static ActionReport of(String action, List<Row> rows, List<String> kept) {
        return new ActionReport(
                action,
                rows.size(),
                count(rows, "changed"),
                count(rows, "unchanged"),
                count(rows, "refused"),
                rows,
                kept);
    }

    private static int count(List<Row> rows, String status) {
        return (int) rows.stream().filter(row -> row.status().equals(status)).count();
    }
}
