package io.rollcall.brand.intake;

import java.util.List;

/** What became of each row of a bulk. */
public record BrandBulkReport(int total, int created, int rejected, List<Row> results) {

    /**
     * @param status {@code created} or {@code rejected}, and then with a reason token and a sentence
     * @param owner slug of the brand that has the name; null unless it is taken
     */
    public record Row(int index, String name, String status, String slug, String reason, String detail, String owner) {}
}
